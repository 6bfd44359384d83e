/** House rules that need the syntax tree; tools/tidy holds those that need only names and text. */

const constructorBudget = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object', properties: { max: { type: 'integer' } }, additionalProperties: false }],
    messages: {
      over: 'A constructor takes at most {{max}} dependencies, this one takes {{count}}: split the class.',
    },
  },
  create: (context) => ({
    'MethodDefinition[kind="constructor"]'(node) {
      const { max } = context.options[0];
      const count = node.value.params.length;
      if (count > max) context.report({ node, messageId: 'over', data: { max, count } });
    },
  }),
};

const isTypeImport = (definition) =>
  definition.type === 'ImportBinding' &&
  (definition.parent.importKind === 'type' || definition.node.importKind === 'type');

function typeImportBehind(context, parameter) {
  const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const annotation = target.typeAnnotation?.typeAnnotation;
  if (annotation?.type !== 'TSTypeReference' || annotation.typeName.type !== 'Identifier') return undefined;
  const { name } = annotation.typeName;
  for (let scope = context.sourceCode.getScope(parameter); scope; scope = scope.upper) {
    const variable = scope.set.get(name);
    if (variable) return variable.defs.some(isTypeImport) ? name : undefined;
  }
  return undefined;
}

const hasOwnToken = (parameter) => (parameter.decorators ?? []).length > 0;

const injectedTypesAreValues = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      erased:
        '{{name}} is injected by its class, but "import type" erases the class, so Nest finds no provider: import it as a value.',
    },
  },
  create: (context) => ({
    'MethodDefinition[kind="constructor"]'(node) {
      const decorated = (node.parent.parent.decorators ?? []).length > 0;
      if (!decorated) return;
      for (const parameter of node.value.params.filter((candidate) => !hasOwnToken(candidate))) {
        const name = typeImportBehind(context, parameter);
        if (name) context.report({ node: parameter, messageId: 'erased', data: { name } });
      }
    },
  }),
};

export const houseRules = {
  rules: {
    'constructor-budget': constructorBudget,
    'injected-types-are-values': injectedTypesAreValues,
  },
};
