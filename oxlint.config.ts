import { defineConfig } from 'oxlint'
import { importRestrictions } from './quality/import-restrictions.ts'

export default defineConfig({
  plugins: [
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'react',
    'jsx-a11y',
    'nextjs',
    'node',
    'vitest',
  ],
  jsPlugins: ['eslint-plugin-regexp'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['lib/content/sanity.types.ts', '.next*', '.data', 'node_modules'],
  rules: {
    'max-lines': ['error', { max: 250 }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'no-console': 'error',
    'node/no-process-env': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    // An `import('…')` in a type would pass by the import directions.
    'typescript/consistent-type-imports': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'no-unused-vars': [
      'error',
      { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
    // The JSX runtime is automatic.
    'react/react-in-jsx-scope': 'off',
    // A small function beside its only use reads better than one at the end of the file.
    'unicorn/consistent-function-scoping': 'off',
    // The formatter writes no semicolons and guards the lines that need one.
    'no-unexpected-multiline': 'off',
    // It does not see changes made by callbacks and signals.
    'no-unmodified-loop-condition': 'off',
    // Content pages ship no client router and use plain images with srcset (see docs).
    'nextjs/no-html-link-for-pages': 'off',
    'nextjs/no-img-element': 'off',
    // Style sheets and workers are imported for their effect.
    'import/no-unassigned-import': 'off',
    'no-shadow': 'off',
    // Sanity's field names begin with an underscore.
    'no-underscore-dangle': 'off',
  },
  overrides: [
    ...importRestrictions(),
    {
      files: ['sanity/lake/**'],
      // It means windows of a browser; the lake posts to worker threads.
      rules: { 'unicorn/require-post-message-target-origin': 'off' },
    },
    {
      files: ['{app,components,lib,sanity/lake,sanity/schema}/**'],
      excludeFiles: ['**/*.test.ts', '**/*.test.tsx', '**/*.fixture.ts'],
      // Strangers choose what these patterns read: one that backtracks would stop the whole site.
      rules: {
        'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
        'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      },
    },
    {
      files: ['**/*.test.ts', '**/*.test.tsx', '**/*.fixture.ts'],
      rules: {
        // A `describe` is one function.
        'max-lines-per-function': 'off',
        // `expect(object.method)` hands a method over without calling it.
        'typescript/unbound-method': 'off',
      },
    },
    {
      files: [
        'lib/env.ts',
        'sanity/lake/env.ts',
        'lib/env/child-environment.ts',
        'next.config.ts',
        'sanity.config.ts',
        'sanity.cli.ts',
        'playwright.config.ts',
        'e2e/global-setup.ts',
        'e2e/fixtures.ts',
        'bench/site/servers/process.ts',
      ],
      rules: { 'node/no-process-env': 'off' },
    },
    {
      files: ['components/blocks/table-block.tsx'],
      rules: {
        // The table may be wider than the screen: keys scroll it only when it takes the focus.
        'jsx-a11y/no-noninteractive-tabindex': 'off',
        // A `section` would be a landmark, and two landmarks may not have one name.
        'jsx-a11y/prefer-tag-over-role': 'off',
      },
    },
    {
      files: ['components/blocks/video-block.tsx'],
      // A silent film has no captions; the schema asks for them otherwise.
      rules: { 'jsx-a11y/media-has-caption': 'off' },
    },
    {
      files: ['sanity/studio/table/table-grid.tsx'],
      // A column has no other name than its index.
      rules: { 'react/no-array-index-key': 'off' },
    },
    {
      files: ['e2e/*.ts'],
      // Playwright's fixtures take an empty pattern.
      rules: { 'no-empty-pattern': 'off' },
    },
  ],
})
