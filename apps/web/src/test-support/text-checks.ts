import ts from 'typescript';

// Attributes that people see or hear.
const spoken = new Set(['aria-label', 'title', 'alt', 'placeholder', 'label', 'description', 'over']);
const word = /\p{Letter}{2,}/u;

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function parsed(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

/** Words a component shows that do not come from the catalogues, as `file: words`. */
export function literalTexts(name: string, text: string): string[] {
  const found: string[] = [];
  visit(parsed(name, text), (node) => {
    const shown = shownText(node)?.trim();
    if (shown && word.test(shown)) found.push(`${name}: ${shown}`);
  });
  return found;
}

function shownText(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isStringLiteral(node)) return undefined;
  const parent = node.parent;
  if (ts.isJsxAttribute(parent)) return spoken.has(parent.name.getText()) ? node.text : undefined;
  return ts.isJsxExpression(parent) && !ts.isJsxAttribute(parent.parent) ? node.text : undefined;
}

/** The catalogue keys a source file names, whole or as the head of a template such as `phase.${phase}`. */
export function textKeyUses(text: string): { keys: string[]; prefixes: string[] } {
  const keys: string[] = [];
  const prefixes: string[] = [];
  visit(parsed('source.tsx', text), (node) => {
    if (ts.isStringLiteral(node) && /^[a-zA-Z]+\.[\w.-]+$/.test(node.text)) keys.push(node.text);
    if (ts.isTemplateExpression(node) && /^[a-zA-Z]+\.([\w.-]+\.)?$/.test(node.head.text))
      prefixes.push(node.head.text);
  });
  return { keys, prefixes };
}
