import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const source = './src/main/frontend';

export default tseslint.config(
  {
    ignores: [
      'target',
      'node_modules',
      'vite.generated.ts',
      'types.d.ts',
      `src/main/frontend/generated`,
      'src/main/bundles',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'vite.config.ts', 'vite.dev.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/main/frontend/**/*.{ts,tsx}'],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ['src/main/frontend/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: import.meta.dirname })] },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [
            {
              target: [`${source}/lib`, `${source}/ui`],
              from: [`${source}/features`, `${source}/views`],
              message: 'lib and ui know no feature and no view.',
            },
            {
              target: `${source}/lib`,
              from: `${source}/ui`,
              message: 'lib is below ui.',
            },
            {
              target: `${source}/features`,
              from: `${source}/views`,
              message: 'A feature does not know the views that show it.',
            },
          ],
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['ComboBox', 'MultiSelectComboBox'].map((name) => ({
            name: `@vaadin/react-components/${name}.js`,
            allowTypeImports: true,
            message: `Use Frontend/ui/${name}, which keeps what is typed.`,
          })),
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrel files: import from the file that defines the thing.',
        },
        {
          selector: 'Literal[value=/^#[0-9a-fA-F]{3,8}$/]',
          message: 'Colours come from theme tokens.',
        },
      ],
    },
  },
  {
    files: ['src/main/frontend/ui/{,MultiSelect}ComboBox.tsx'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['build/**', '*.config.{ts,js}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
