import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

/** The entry points of the package, and the files that they export from. */
function publicFiles() {
  const entryPoints = [
    'lib/index.ts',
    'lib/checker.ts',
    'lib/cluster/index.ts',
    'lib/jest/index.ts',
    'lib/jest/globals.ts',
  ];
  const sources = entryPoints.flatMap((entry) =>
    Array.from(readFileSync(join(import.meta.dirname, entry), 'utf8').matchAll(/from '(\.[^']+)'/g), ([, name]) =>
      posix.join(posix.dirname(entry), `${name}.ts`),
    ),
  );
  return [...new Set([...entryPoints, ...sources])];
}

export default defineConfig(
  {
    // test/errors has programs that must not compile, and test/types programs that only compilers read.
    ignores: [
      ...['dist/', 'out/', 'coverage/', 'test/consumer/programs/', 'test/programs/drop-in/', '*.d.ts'],
      ...['test/errors/*', '!test/errors/*.test.ts', '!test/errors/cases.ts', 'test/types/*', '!test/types/*.test.ts'],
      ...['test/versions/types/', 'test/versions/errors/'],
    ],
  },
  // An unused eslint-disable comment is an error. So is a suppressed compiler error without a reason (below).
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{mjs,cjs}'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: { __dirname: 'readonly', console: 'readonly', module: 'readonly', process: 'readonly', URL: 'readonly' },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: {
      // The core rule under a second name, so that it can warn at 250 lines and fail at 400.
      local: { rules: { 'question-length': builtinRules.get('max-lines') } },
    },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/naming-convention': [
        'error',
        {
          // `Ports`, `Name`, `Target`: users read these names in hovers and errors.
          selector: 'typeParameter',
          format: ['PascalCase'],
          custom: { regex: '^.{3,}$', match: true },
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A type parameter that is used only once can make the compiler infer a literal, and keep a hover short.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `{}` is the neutral element of intersections, and the empty port map.
      '@typescript-eslint/no-empty-object-type': 'off',
      // Users write port maps as type aliases: an interface has no implicit index signature, and would not be assignable.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `const { dropped: _, ...rest }` leaves a property out.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_$', ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'local/question-length': ['warn', { max: 250 }],
    },
  },
  {
    files: ['lib/**/*.ts'],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'jsdoc/require-description': 'error',
      'jsdoc/check-alignment': 'error',
      'jsdoc/check-param-names': 'error',
      'jsdoc/check-tag-names': ['error', { definedTags: ['remarks', 'typeParam', 'defaultValue'] }],
      'jsdoc/empty-tags': 'error',
      // The code has the types.
      'jsdoc/no-types': 'error',
      'jsdoc/require-throws-description': 'error',
    },
  },
  {
    files: ['lib/**/*.ts'],
    ignores: ['lib/kplus/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.type!='Super'] > Identifier.property[name=/^_[a-z]/]",
          message: 'What cdk8s-plus keeps to itself is read in lib/kplus alone.',
        },
      ],
    },
  },
  {
    // Everything that users can import needs a description. Elsewhere, comments only say why.
    files: publicFiles(),
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          checkConstructors: false,
          enableFixer: false,
          require: {
            ClassDeclaration: true,
            FunctionDeclaration: true,
            MethodDefinition: true,
            ArrowFunctionExpression: true,
          },
          // By default, the rule checks only functions.
          contexts: [
            'TSInterfaceDeclaration',
            'TSInterfaceBody > TSPropertySignature',
            'TSTypeAliasDeclaration',
            'TSEnumDeclaration',
            'VariableDeclaration',
            'PropertyDefinition[accessibility!=/private|protected/]',
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'examples/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // Tests write `thing!` about objects that they have just created, and pass wrong values to see them refused.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
