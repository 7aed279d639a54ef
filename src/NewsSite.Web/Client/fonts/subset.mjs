// Cuts the fonts of the packages down to what styles/fonts.css says each file holds: `npm ci`, then `npm run build`.
// The same versions always give the same bytes, so the committed files can be compared with a fresh run. A file's
// name ends in a hash of its bytes, so that browsers may keep it for ever; the stylesheet is told the name.
import { createHash } from 'node:crypto';
import { copyFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const fonts = new URL('../../wwwroot/fonts/', import.meta.url);
const stylesheet = new URL('../styles/fonts.css', import.meta.url);
const packages = new URL('node_modules/@fontsource-variable/', import.meta.url);

const licences = {
  'noto-kufi-arabic': 'OFL-NotoKufiArabic.txt',
  'noto-naskh-arabic': 'OFL-NotoNaskhArabic.txt',
};

// What joins, stacks and spaces letters. Left out: locl and pnum, whose other letter shapes for Urdu and
// Sindhi and other digits cost 4 KB and which Arabic never asks for.
const features = ['ccmp', 'init', 'medi', 'fina', 'isol', 'rlig', 'liga', 'calt', 'curs', 'kern', 'mark', 'mkmk'];

// The OFL wants the copyright notice and the licence to travel with each copy.
const copyrightAndLicence = [0, 13, 14];

for (const old of (await readdir(fonts)).filter((name) => name.endsWith('.woff2'))) await rm(new URL(old, fonts));

let css = await readFile(stylesheet, 'utf8');
for (const face of facesIn(css)) {
  const family = face.file.slice(0, face.file.lastIndexOf('-'));
  const original = await readFile(new URL(`${family}/files/${face.file}-wght-normal.woff2`, packages));
  const font = await subsetFont(original, face.characters, {
    targetFormat: 'woff2',
    keepFeatures: features,
    preserveNameIds: copyrightAndLicence,
    variationAxes: { wght: face.weights },
  });
  const name = `${face.file}-${createHash('sha256').update(font).digest('hex').slice(0, 8)}.woff2`;
  await writeFile(new URL(name, fonts), font);
  css = css.replace(face.url, `/fonts/${name}`);
  console.log(`${name}  ${font.length} bytes`);
}

await writeFile(stylesheet, css);

for (const [family, licence] of Object.entries(licences)) {
  await copyFile(new URL(`${family}/LICENSE`, packages), new URL(licence, fonts));
}

function facesIn(css) {
  return [...css.matchAll(/@font-face\s*{([^}]*)}/g)]
    .map(([, rule]) => rule)
    .filter((rule) => rule.includes('url('))
    .map((rule) => {
      const [url, file] = rule.match(/\/fonts\/([\w-]+?)(?:-[0-9a-f]{8})?\.woff2/);
      const [, min, max] = rule.match(/font-weight:\s*(\d+)\s+(\d+)/).map(Number);
      const [, ranges] = rule.match(/unicode-range:([^;]+)/);
      return { url, file, weights: { min, max }, characters: charactersIn(ranges) };
    });
}

function charactersIn(ranges) {
  let characters = '';
  for (const [, from, to = from] of ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)) {
    for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++) characters += String.fromCodePoint(code);
  }
  return characters;
}
