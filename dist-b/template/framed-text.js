export function isFramedText(value) {
    return (typeof value === "object" && value !== null && "kind" in value && value.kind === "framed-text");
}
