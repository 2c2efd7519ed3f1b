import {
  EDGE_ERROR,
  Ladder,
  NEAR_ERROR
} from "./chunk-2ARDPXJB.js";
import "./chunk-2NUACFTS.js";
import "./chunk-GOCYP6P3.js";
export {
  EDGE_ERROR,
  Ladder,
  NEAR_ERROR
};
