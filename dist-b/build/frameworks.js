/**
 * What `placard init` knows of the tools that sites are made with: how a project shows that it uses one, where its
 * finished pages are, and what has to be added to a server of one's own. A record for each.
 */
const OPENED = `import pages from "./.placard/pages.js";
import pictures from "./.placard/pictures.js";
import site from "./.placard/site.js";

const preview = openBuilt(site, { pages, pictures });`;
/** The more specific first: a site of Astro may have Vite among its packages, and a server of Hono its own pages. */
export const FRAMEWORKS = [
    { name: "astro", title: "Astro", dependency: "astro", folder: "dist" },
    { name: "sveltekit", title: "SvelteKit", dependency: "@sveltejs/kit", folder: "build" },
    { name: "docusaurus", title: "Docusaurus", dependency: "@docusaurus/core", folder: "build" },
    { name: "eleventy", title: "Eleventy", dependency: "@11ty/eleventy", folder: "_site" },
    { name: "next", title: "Next.js", dependency: "next", folder: "out" },
    { name: "nuxt", title: "Nuxt", dependency: "nuxt", folder: ".output/public" },
    {
        name: "express",
        title: "Express",
        dependency: "express",
        folder: "public",
        lines: `import { nodeHandler, openBuilt } from "placard/node";\n${OPENED}\napp.use(nodeHandler(preview)); // before what answers with pages`,
    },
    {
        name: "fastify",
        title: "Fastify",
        dependency: "fastify",
        folder: "public",
        lines: `import { fastifyPlugin, openBuilt } from "placard/node";\n${OPENED}\nawait app.register(fastifyPlugin(preview)); // before the routes`,
    },
    {
        name: "hono",
        title: "Hono",
        dependency: "hono",
        folder: "public",
        lines: `import { honoMiddleware } from "placard/hono";\nimport { openBuilt } from "placard/node";\n${OPENED}\napp.use(honoMiddleware(preview)); // before what answers with pages`,
    },
    { name: "vite", title: "Vite", dependency: "vite", folder: "dist" },
    { name: "none", title: "plain files", folder: "public" },
];
