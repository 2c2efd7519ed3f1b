/** The grammar of SVG path data (SVG 2, section 9.3.9): text → commands with their numbers. Linear. */
const ARGUMENTS = {
    M: 2,
    L: 2,
    H: 1,
    V: 1,
    C: 6,
    S: 4,
    Q: 4,
    T: 2,
    A: 7,
    Z: 0,
};
/** Commands with their arguments, up to the first error. Every repetition has its command. */
export function* readCommands(d) {
    const reader = new Reader(d);
    let command = reader.command();
    while (command !== undefined) {
        const count = ARGUMENTS[command.toUpperCase()] ?? 0;
        let isFirst = true;
        do {
            const args = reader.numbers(count, command === "a" || command === "A");
            if (args === undefined) {
                if (isFirst)
                    return;
                break;
            }
            yield [isFirst ? command : repeated(command), args];
            isFirst = false;
        } while (count > 0);
        command = reader.command();
    }
}
/** Further pairs after a moveto are linetos. */
function repeated(command) {
    if (command === "M")
        return "L";
    return command === "m" ? "l" : command;
}
/** Character codes: a regular expression takes ten times as long, and outlines of text are long. */
const CODE = {
    tab: 9,
    space: 32,
    plus: 43,
    comma: 44,
    minus: 45,
    point: 46,
    zero: 48,
    nine: 57,
    e: 101,
};
/** Powers of ten that a double has exactly, so that digits divided by one are rounded once. */
const EXACT_POWERS = Array.from({ length: 16 }, (_, i) => 10 ** i);
const MAX_EXACT = 2 ** 53;
class Reader {
    d;
    #at = 0;
    constructor(d) {
        this.d = d;
    }
    command() {
        this.#skip();
        const command = this.d[this.#at];
        if (command === undefined || ARGUMENTS[command.toUpperCase()] === undefined)
            return undefined;
        this.#at++;
        return command;
    }
    /** The next `count` numbers; nothing when there are fewer. */
    numbers(count, isArc) {
        const numbers = [];
        while (numbers.length < count) {
            const isFlag = isArc && (numbers.length === 3 || numbers.length === 4);
            const value = isFlag ? this.#flag() : this.#number();
            if (value === undefined)
                return undefined;
            numbers.push(value);
        }
        return numbers;
    }
    /** White space and commas, of which no valid path has more than one in a row. */
    #skip() {
        for (let code = this.#code(); isBlank(code); code = this.#code())
            this.#at++;
    }
    #code() {
        return this.d.charCodeAt(this.#at);
    }
    /** An arc's two flags may stand without a separator: `a1 1 0 00 1 1`. */
    #flag() {
        this.#skip();
        const value = this.#code() - CODE.zero;
        if (value !== 0 && value !== 1)
            return undefined;
        this.#at++;
        return value;
    }
    #number() {
        this.#skip();
        const start = this.#at;
        if (this.#code() === CODE.minus || this.#code() === CODE.plus)
            this.#at++;
        const isNegative = this.d.charCodeAt(start) === CODE.minus;
        const first = this.#at;
        let value = this.#digits(0);
        const whole = this.#at - first;
        let decimals = 0;
        if (this.#code() === CODE.point) {
            const point = this.#at++;
            value = this.#digits(value);
            decimals = this.#at - point - 1;
        }
        if (whole + decimals === 0) {
            this.#at = start;
            return undefined;
        }
        const hasExponent = this.#exponent();
        const power = EXACT_POWERS[decimals];
        // Many digits or an exponent: rare, and the language's own reader rounds them right.
        if (power === undefined || value > MAX_EXACT || hasExponent)
            return Number(this.d.slice(start, this.#at));
        return isNegative ? -value / power : value / power;
    }
    #digits(value) {
        let sum = value;
        for (let code = this.#code(); code >= CODE.zero && code <= CODE.nine; code = this.#code()) {
            sum = sum * 10 + code - CODE.zero;
            this.#at++;
        }
        return sum;
    }
    /** Passes over an exponent, where there is one. */
    #exponent() {
        if ((this.#code() | CODE.space) !== CODE.e)
            return false;
        const match = /^e[+-]?\d+/i.exec(this.d.slice(this.#at, this.#at + 8));
        if (match === null)
            return false;
        this.#at += match[0].length;
        return true;
    }
}
function isBlank(code) {
    return code === CODE.space || code === CODE.comma || (code >= CODE.tab && code <= 13);
}
