// All words of screens come from packages/words: no text of a screen stands in its JSX, neither between tags nor in what is read out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder, root } from './packages.mjs';

/** Recipes are the code of hosts, who say what they like. */
const screens = ['look', 'editor', 'console'].flatMap((name) => {
  const folder = join(root, 'packages', name, 'src');
  return filesUnder(folder)
    .filter(
      (file) => /\.tsx$/.test(file) && !/\.(test|stories)\.tsx$/.test(file) && !/(^|\/)(testing|recipes)\//.test(file),
    )
    .map((file) => join(folder, file));
});

/** What is shown or read out as it is written. */
const READ =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|label|title|placeholder|alt|description|hint)$/;
const hasLetters = (text) => /\p{L}{2,}/u.test(text);

/** The texts that a file says by itself. */
function hardCoded(name, text) {
  const found = [];
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const keep = (node, words) => {
    if (!hasLetters(words)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${name.slice(root.length + 1)}:${line + 1} ${words.trim()}`);
  };
  /** `"text"`, and those inside of `a ? "text" : b`, `a && "text"`, `a ?? "text"`, `${"text"}`. */
  const written = (node) => {
    if (ts.isStringLiteralLike(node)) keep(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      keep(
        node,
        [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text: part }) => part).join(' '),
      );
    } else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(written);
    else if (ts.isBinaryExpression(node))
      [node.left, node.right].filter((one) => ts.isStringLiteralLike(one)).forEach(written);
    else if (ts.isParenthesizedExpression(node)) written(node.expression);
  };
  const walk = (node) => {
    // A key is named as it is printed on the keyboard.
    if (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'Kbd') return;
    if (ts.isJsxText(node)) keep(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) written(node.expression);
    if (ts.isJsxAttribute(node) && READ.test(node.name.getText()) && node.initializer) {
      written(
        ts.isJsxExpression(node.initializer) ? (node.initializer.expression ?? node.initializer) : node.initializer,
      );
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

test('finds what is written between tags, in attributes that are read, and in either branch', () => {
  const wrong = (jsx) => hardCoded(join(root, 'x.tsx'), `export const X = () => ${jsx};`);
  for (const jsx of [
    '<p>Saved</p>',
    '<button aria-label="Close" />',
    '<Field label={wide ? words.name : "Name"} />',
    '<p>{count > 1 && "many"}</p>',
    '<p>{`\u0024{count} steps`}</p>',
    '<p>Дела</p>',
  ])
    expect(wrong(jsx), jsx).toHaveLength(1);
  for (const jsx of [
    '<p>{words.saved}</p>',
    '<p> · </p>',
    '<Kbd>Tab</Kbd>',
    '<i className="wide" data-part="top">{a === "x" ? b : c}</i>',
  ])
    expect(wrong(jsx), jsx).toEqual([]);
});

test('no screen says a text by itself', () => {
  expect(screens.length).toBeGreaterThan(300);
  expect(screens.flatMap((file) => hardCoded(file, readFileSync(file, 'utf8')))).toEqual([]);
});
