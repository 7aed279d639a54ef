// The types of markdown-it by way of its instance: the package names them differently for each kind of module.
import type MarkdownIt from "markdown-it";

export type StateBlock = InstanceType<MarkdownIt["block"]["State"]>;
export type StateInline = InstanceType<MarkdownIt["inline"]["State"]>;
export type Token = ReturnType<MarkdownIt["parse"]>[number];
