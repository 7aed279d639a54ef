// Runs the tests of the editor: bundled as the browser gets it, because Node reads no TypeScript. A name as an argument runs the files that hold it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "newssite-editor-"));
const named = readdirSync("editor/test").filter((name) => name.endsWith(".test.ts") && name.includes(process.argv[2] ?? ""));
await build({ entryPoints: named.map((name) => join("editor/test", name)), bundle: true, platform: "node", format: "esm", outdir: folder, outExtension: { ".js": ".mjs" }, logLevel: "warning" });
const run = spawnSync(process.execPath, ["--test", "--test-reporter=spec", ...readdirSync(folder).map((name) => join(folder, name))], { stdio: "inherit", env: { ...process.env, NEWSSITE_ROOT: resolve("../../..") } });
rmSync(folder, { recursive: true });
process.exit(run.status ?? 1);
