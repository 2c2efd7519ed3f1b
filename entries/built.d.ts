/** What `placard build` writes beside the entry files, for the types of those. */
declare module "*/.placard/site.js" {
	const site: import("placard").Site;
	export default site;
}
declare module "*/.placard/pages.js" {
	const pages: import("placard/page").BuiltPages;
	export default pages;
}
declare module "*/.placard/pictures.js" {
	const pictures: import("placard/image").BuiltPictures;
	export default pictures;
}
declare module "*/.placard/plates.js" {
	const plates: import("placard/image").BuiltPictures;
	export default plates;
}
