import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';

const P = 'proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md';
const M = 'gpt-4.1-mini';

/** The body of the error in source code, as constants, fixtures and doc comments of many languages hold it. */
const CODE: readonly [language: string, text: string][] = [
  [
    'Python, in two strings',
    `BODY = (\n    '{"error": {"message": "Project \`${P}\` does not have '\n    'access to model \`${M}\`", "type": "invalid_request_error", '\n    '"param": null, "code": "model_not_found"}}'\n)`,
  ],
  [
    'Python, with f-strings and escapes',
    `RAISES = (\n    f"Error code: 403 - {{'error': {{'message': 'Project \`${P}\` does not "\n    f"have access to model \`${M}\`', 'code': 'model_not_found'}}}}"\n)`,
  ],
  [
    'Python, in three quotes',
    `"""Raised as\n\n    Error code: 403 - {'error': {'message': 'Project \`${P}\`\n    does not have access to model \`${M}\`', 'code':\n    'model_not_found'}}\n"""`,
  ],
  [
    'TypeScript, with plus signs',
    `const BODY =\n  '{"error":{"message":"Project \`${P}\` does ' +\n  'not have access to model \`${M}\`",' +\n  '"code":"model_not_found"}}';`,
  ],
  [
    'TypeScript, as an array of lines',
    `const body = [\n  '{"error": {',\n  '  "message": "Project \`${P}\` does not have access to model \`${M}\`",',\n  '  "code": "model_not_found"',\n  '}}',\n].join('\\n');`,
  ],
  [
    'TypeScript, in a template',
    `const body = \`{"error":{"message":"Project \\\`${P}\\\` does not have access to model \\\`${M}\\\`","code":"model_not_found"}}\`;`,
  ],
  [
    'Go, raw strings with back-ticks between them',
    'const body = `{"error":{"message":"Project ` + "`' +
      P +
      '`" + ` does not have access to model ` + "`' +
      M +
      '`" + `","code":"model_not_found"}}`',
  ],
  [
    'Go, an error with a status',
    `err := &openai.APIError{\n\tHTTPStatusCode: 403,\n\tCode:           "model_not_found",\n\tMessage:        "Project \`${P}\` does not have access to model \`${M}\`",\n}`,
  ],
  [
    'Rust, a raw string',
    `let body = r#"{"error":{"message":"Project \`${P}\` does not have access to model \`${M}\`","code":"model_not_found"}}"#;`,
  ],
  [
    'Rust, concatenated',
    `const BODY: &str = concat!(\n    "Project \`${P}\` does not have ",\n    "access to model \`${M}\`",\n);`,
  ],
  [
    'Rust, a continued line',
    `let text = "Project \`${P}\` does not \\\n            have access to model \`${M}\`";`,
  ],
  [
    'Java, a text block',
    `String body = """\n    {"error": {"message": "Project \`${P}\` does not have access to model \`${M}\`",\n     "code": "model_not_found"}}\n    """;`,
  ],
  [
    'Java, joined strings',
    `String body = "{\\"error\\":{\\"message\\":\\"Project \`${P}\` does not have "\n    + "access to model \`${M}\`\\",\\"code\\":\\"model_not_found\\"}}";`,
  ],
  [
    'Kotlin, with a margin',
    `val body = """\n    |{"error": {"message": "Project \`${P}\`\n    |does not have access to model \`${M}\`", "code": "model_not_found"}}\n""".trimMargin()`,
  ],
  [
    'C#, a verbatim string',
    `var body = @"{""error"":{""message"":""Project \`${P}\` does not have access to model \`${M}\`"",""code"":""model_not_found""}}";`,
  ],
  [
    'PHP, with dots',
    `$body = '{"error":{"message":"Project \`${P}\` does not '\n    . 'have access to model \`${M}\`","code":"model_not_found"}}';`,
  ],
  [
    'Ruby, a here document',
    `BODY = <<~JSON\n  {"error": {"message": "Project \`${P}\` does not have access to model \`${M}\`",\n   "code": "model_not_found"}}\nJSON`,
  ],
  [
    'Swift, a doc comment',
    `/// The API answers 403:\n/// \`\`\`json\n/// {"error": {"message": "Project \`${P}\` does not have\n///  access to model \`${M}\`", "code": "model_not_found"}}\n/// \`\`\`\nfunc call() {}`,
  ],
  [
    'JavaScript, a block comment',
    `/**\n * 403 {"error":{"message":"Project \`${P}\` does\n * not have access to model \`${M}\`",\n * "code":"model_not_found"}}\n */`,
  ],
  ['SQL, doubled quotes', `-- seen: 'Project ''${P}'' does not have access to model ''${M}'''`],
  [
    'YAML, folded',
    `message: >-\n  Project \`${P}\` does not have\n  access to model \`${M}\`\ncode: model_not_found`,
  ],
  [
    'a table of cases',
    `["Project \`${P}\` does not have access to model \`${M}\`", 403, "model_not_found"],`,
  ],
];

describe('an error in source code is read like one in a log', () => {
  it.each(CODE)('%s', (_language, text) => {
    expect(diagnose(text)).toMatchObject({
      kind: 'project_model_access',
      project: P,
      model: M,
      provider: 'openai',
      code: text.includes('model_not_found') ? 'model_not_found' : null,
      status: /\b403\b/.test(text) ? 403 : null,
    });
  });
});
