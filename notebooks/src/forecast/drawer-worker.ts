import { expose } from "comlink";
import { createDrawer } from "./drawer.ts";

expose(createDrawer());
