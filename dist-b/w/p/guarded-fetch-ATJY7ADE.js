import {
  PlacardError,
  shown
} from "./chunk-GOCYP6P3.js";

// dist/hosts/guarded-fetch.js
import { lookup as dnsLookup } from "node:dns";
import { request } from "node:https";
import { BlockList, isIPv6 } from "node:net";
import { Readable } from "node:stream";
var PRIVATE_IPV4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3]
];
var PRIVATE_IPV6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20]
];
var refused = new BlockList();
for (const [net, prefix] of PRIVATE_IPV4)
  refused.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of PRIVATE_IPV6)
  refused.addSubnet(net, prefix, "ipv6");
var given = new BlockList();
given.addSubnet("2000::", 3, "ipv6");
function isPrivateAddress(address) {
  if (!isIPv6(address))
    return refused.check(address, "ipv4");
  return !given.check(address, "ipv6") || refused.check(address, "ipv6");
}
var resolveByDns = (hostname, done) => {
  dnsLookup(hostname, { all: true }, (error, addresses) => done(error, addresses ?? []));
};
function guardedFetch(resolve = resolveByDns) {
  const lookup = guardedLookup(resolve);
  return (url, { signal, headers }) => new Promise((answer, fail) => {
    const asked = request(url, { lookup, signal, headers: { ...headers } }, (incoming) => {
      const kept = Object.entries(incoming.headers).flatMap(([name, value]) => typeof value === "string" ? [[name, value]] : []);
      const status = incoming.statusCode ?? 502;
      const isBodyless = [101, 204, 205, 304].includes(status);
      if (isBodyless)
        incoming.resume();
      const body = isBodyless ? null : Readable.toWeb(incoming);
      answer(new Response(body, { status, headers: kept }));
    });
    asked.on("error", fail);
    asked.end();
  });
}
function guardedLookup(resolve) {
  return (hostname, options, done) => {
    resolve(hostname, (error, addresses) => {
      const bad = addresses.find(({ address }) => isPrivateAddress(address));
      const [first] = addresses;
      const problem = error ?? (bad ? privateAddress(hostname) : null);
      if (problem !== null || first === void 0)
        done(problem ?? privateAddress(hostname), "", 4);
      else if (options.all === true)
        done(null, [...addresses]);
      else
        done(null, first.address, first.family);
    });
  };
}
function privateAddress(hostname) {
  return new PlacardError({
    code: "picture-address-refused",
    expected: "a host with public addresses alone",
    received: shown(hostname),
    remedy: "Give pictures of the own network as bytes."
  });
}
export {
  guardedFetch,
  isPrivateAddress
};
