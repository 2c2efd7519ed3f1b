// Written by `placard types` from the site's templates. Do not edit; run it again when one has changed.
import type { GroupSlot, PlainSlot, ShapeSlot, TextSlot } from "placard";

declare module "placard" {
	interface Templates {
		"./art/square.svg": {
			chart: ShapeSlot;
			seal: ShapeSlot;
			title: TextSlot;
		};
		"./art/wide.svg": {
			chart: GroupSlot;
			line: PlainSlot;
			photo: ShapeSlot;
			"sub-title": TextSlot;
			title: TextSlot;
		};
	}
}
