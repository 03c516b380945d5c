// Compiles lists, contexts and function definitions.
import { FeelFunction } from 'feelin';
import { type Compiler, childAt, type NodeCompiler, spelledName } from './compiler';
import type { FeelNode } from './feel-node';
import { normalName } from './lexical-names';
import { EXPRESSION_LIMITS } from './limits';
import { textOf } from './literal-nodes';
import { Refusal } from './problem-codes';
import { Run, Stop, spend } from './run';

export const list: NodeCompiler = (node, compiler) => {
  const elements = node.children.slice(1, -1).map((element) => compiler.compile(element).code);
  return { code: (run) => elements.map((element) => element(run)), tag: 'none' };
};

/** An entry may read the entries before it. */
export const context: NodeCompiler = (node, compiler) => {
  let inside = compiler;
  const entries = node.children.slice(1, -1).map((entry) => {
    const key = keyOf(childAt(entry, 0));
    const slot = compiler.newSlot();
    const { code } = inside.compile(childAt(entry, 1));
    inside = inside.within({ binding: { kind: 'local', name: normalName(key), slot }, outer: inside.names });
    return { key, slot, code };
  });
  return {
    code: (run) => {
      const result: Record<string, unknown> = {};
      for (const { key, slot, code } of entries) {
        const value = code(run);
        run.locals[slot] = value;
        result[key] = value;
      }
      return result;
    },
    tag: 'none',
  };
};

/** `function(a, b) a + b`: sees the names around it as they were when it was defined. */
export const functionDefinition: NodeCompiler = (node, compiler) => {
  if (node.children.some((child) => child.kind === 'external'))
    throw new Refusal('expression.unsupported', node, { kind: 'external' });
  const parameters = childAt(node, 2).children.map((parameter) => spelledName(childAt(childAt(parameter, 0), 0)));
  const slots = parameters.map(() => compiler.newSlot());
  const inside = parameters.reduce<Compiler>(
    (outer, name, index) =>
      outer.within({ binding: { kind: 'local', name: normalName(name), slot: slots[index] ?? 0 }, outer: outer.names }),
    compiler,
  );
  const body = inside.compile(childAt(childAt(node, -1), 0)).code;
  return {
    code: (run) => {
      const around = run.locals.slice();
      return new FeelFunction((...values: unknown[]) => {
        const locals = around.slice();
        for (const [index, slot] of slots.entries()) locals[slot] = values[index] ?? null;
        return called(new Run(run.scope, run.at, locals, run), node, body);
      }, parameters);
    },
    tag: 'none',
  };
};

function called(run: Run, node: FeelNode, body: (run: Run) => unknown): unknown {
  spend(run, 1, node);
  run.outermost.calls += 1;
  if (run.outermost.calls > EXPRESSION_LIMITS.calls)
    throw new Stop('expression.too-deep', node, { limit: EXPRESSION_LIMITS.calls });
  const value = body(run);
  run.outermost.calls -= 1;
  return value;
}

function keyOf(node: FeelNode): string {
  const spelled = childAt(node, 0);
  const key = spelled.kind === 'StringLiteral' ? textOf(spelled.text) : spelled.text.replace(/\s{2,}/g, ' ');
  if (key === null || key === '__proto__') throw new Refusal('expression.bad-name', node, { name: spelled.text });
  return key;
}
