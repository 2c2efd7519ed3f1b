/** Who writes here: key → name. `authors/<key>.svg` is the portrait. */
export const authors = {
	ada: { name: "Ada Lindqvist" },
	amir: { name: "Amir Haddad" },
	akari: { name: "渡辺 灯" },
	noor: { name: "نور الهاشمي" },
	tomas: { name: "Tomáš Dvořák" },
	esi: { name: "Esi Mensah" },
};
