#!/usr/bin/env node
import { createProgram, runProgram } from "./run-program.ts";

await runProgram(createProgram);
