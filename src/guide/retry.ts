import { isModelId } from '../model/ids.ts';
import { isSecret } from '../model/secret.ts';
import { json, posix, powershell } from './quote.ts';
import { CALLS, ENDPOINTS, type Endpoint, SILENCE } from './retry.data.ts';

export type { Endpoint };

/** What a request can be written in: three for a POSIX shell, one for Windows PowerShell 5.1 and PowerShell 7. */
export const LANGUAGES = ['curl', 'python', 'node', 'powershell'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is asked for: the exact model id, and the project of the key, `null` where it is not known. */
export interface Retry {
  model: string;
  project: string | null;
}

/** The request as every language writes it down. */
interface Call extends Retry {
  url: string;
  /** The body as JSON; `form`: a form with the model and a silent sound; `null`: nothing is sent. */
  body: { json: string } | 'form' | null;
}

const API = 'https://api.openai.com/v1/';

/**
 * Which kind of call fits a model, by its name; a fine-tuned one goes by its base. A name that no model can have is called as
 * one that is not known: by `responses`, where it is sent as JSON.
 */
export function endpointOf(model: string): Endpoint {
  if (!isModelId(model)) return 'responses';
  const base = model.startsWith('ft:') ? (model.split(':')[1] ?? '') : model;
  return ENDPOINTS.find(([models]) => models.test(base))?.[1] ?? 'responses';
}

/** Whether a good answer to this kind of call proves that the project may use the model. Otherwise it is a hint. */
export function provesAccess(endpoint: Endpoint): boolean {
  return endpoint !== 'lookup';
}

/** What every client takes for the value of a header: visible ASCII, with spaces inside. */
const SENDABLE = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * The smallest request for a model, as a command that can be pasted as it is. It takes the key from the variable
 * OPENAI_API_KEY and says so where that is not set. When it succeeds it prints one line with the status; otherwise the whole
 * body of the answer and the status, and the POSIX ones end with 1. No id gets out of its quotes. `null`: the model or the
 * project looks like a secret key, or no header can carry the project.
 */
export function retryOf({ model, project }: Retry, language: Language): string | null {
  if (isSecret(model)) return null;
  if (project !== null && (isSecret(project) || !SENDABLE.test(project))) return null;
  const { path, body } = CALLS[endpointOf(model)];
  return WRITERS[language]({
    model,
    project,
    url: `${API}${path}${body === null ? `/${encodeURIComponent(model)}` : ''}`,
    body: body === null || body === 'form' ? body : { json: json({ model, ...body }) },
  });
}

const WRITERS: Record<Language, (call: Call) => string> = {
  curl: curlOf,
  python: pythonOf,
  node: nodeOf,
  powershell: powershellOf,
};

/** The header lines that hold no key. */
function headersOf({ body, project }: Call): [name: string, value: string][] {
  const headers: [string, string][] = [];
  if (body !== null && body !== 'form') headers.push(['Content-Type', 'application/json']);
  if (project !== null) headers.push(['OpenAI-Project', project]);
  return headers;
}

/** Prints a good status alone, and all that came otherwise. In a picture or a voice may be any byte: hence the locale. */
const VERDICT = `LC_ALL=C awk '{ line[NR] = $0 }
  END { if (line[NR] ~ /^HTTP 2/) { print "OK, " line[NR]; exit }
        for (i = 1; i <= NR; i++) print line[i]; exit 1 }'`;

/**
 * The key comes by a pipe from `printf`, which is a part of dash, bash and zsh: no list of processes shows it. Where the sound
 * takes the standard input, that pipe is descriptor 3. `-H @file` came with curl 7.55 (2017-08); `--fail-with-body` came later
 * and would print a picture too. Source: the pages of `-H` and `--fail-with-body` in curl's manual, 2026-12.
 */
function curlOf(call: Call): string {
  const { url, model, body } = call;
  const sent =
    body === 'form'
      ? [`--form-string ${posix(`model=${model}`)}`, `-F 'file=@-;filename=silence.wav;type=audio/wav'`]
      : body === null
        ? []
        : [`-d ${posix(body.json)}`];
  const curl = [
    `curl -sS -w '\\nHTTP %{http_code}\\n' -H ${body === 'form' ? '@/dev/fd/3' : '@-'}`,
    ...headersOf(call).map(([name, value]) => `-H ${posix(`${name}: ${value}`)}`),
    ...sent,
    posix(url),
  ].join(' \\\n  ');
  const sound = `{ printf '${SILENCE.escapes}'; head -c ${SILENCE.zeros} /dev/zero; }`;
  return [
    `: "\${OPENAI_API_KEY:?is not set}" && printf 'Authorization: Bearer %s\\n' "$OPENAI_API_KEY" |`,
    body === 'form' ? `{ ${sound} |\n${curl}; } 3<&0 |` : `${curl} |`,
    VERDICT,
  ].join('\n');
}

/** The standard library alone. */
function pythonOf(call: Call): string {
  const { url, model, body } = call;
  const headers = ['"Authorization": "Bearer " + key']
    .concat(headersOf(call).map(([name, value]) => `${json(name)}: ${json(value)}`))
    .join(', ');
  const form = [
    'mark = uuid.uuid4().hex',
    `head = "\\r\\n".join(["--" + mark, "Content-Disposition: form-data; name=\\"model\\"", "", ${json(model)}, "--" + mark,`,
    '    "Content-Disposition: form-data; name=\\"file\\"; filename=\\"silence.wav\\"", "Content-Type: audio/wav", "", ""])',
    `wav = base64.b64decode("${SILENCE.base64}") + bytes(${SILENCE.zeros})`,
    'body = head.encode() + wav + ("\\r\\n--" + mark + "--\\r\\n").encode()',
    'headers["Content-Type"] = "multipart/form-data; boundary=" + mark',
  ];
  return `python3 -c ${posix(
    [
      '',
      `import ${body === 'form' ? 'base64, os, sys, uuid' : 'json, os, sys'}, urllib.error, urllib.request`,
      'key = os.environ.get("OPENAI_API_KEY") or sys.exit("OPENAI_API_KEY is not set")',
      `headers = {${headers}}`,
      ...(body === 'form'
        ? form
        : [`body = ${body === null ? 'None' : `json.dumps(${body.json}).encode()`}`]),
      'try:',
      `    answer = urllib.request.urlopen(urllib.request.Request(${json(url)}, body, headers))`,
      '    print("OK, HTTP", answer.status)',
      'except urllib.error.HTTPError as error:',
      '    sys.stdout.buffer.write(error.read() + b"\\nHTTP %d\\n" % error.code)',
      '    sys.exit(1)',
      '',
    ].join('\n'),
  )}`;
}

/** Node 18 and later, which has `fetch` and `FormData` built in. */
function nodeOf(call: Call): string {
  const { url, model, body } = call;
  const headers = ['Authorization: "Bearer " + key']
    .concat(headersOf(call).map(([name, value]) => `${json(name)}: ${json(value)}`))
    .join(', ');
  const form = [
    'const form = new FormData()',
    `form.append("model", ${json(model)})`,
    `const wav = Buffer.concat([Buffer.from("${SILENCE.base64}", "base64"), Buffer.alloc(${SILENCE.zeros})])`,
    'form.append("file", new Blob([wav], { type: "audio/wav" }), "silence.wav")',
  ];
  const sent =
    body === null
      ? ''
      : `, method: "POST", body: ${body === 'form' ? 'form' : `JSON.stringify(${body.json})`}`;
  return `node -e ${posix(
    [
      '',
      'const key = process.env.OPENAI_API_KEY',
      ...(body === 'form' ? form : []),
      `if (key) fetch(${json(url)}, { headers: { ${headers} }${sent} }).then(async (answer) => {`,
      '  const text = await answer.text()',
      '  console.log(answer.ok ? "OK, HTTP " + answer.status : text + "\\nHTTP " + answer.status)',
      '  process.exitCode = answer.ok ? 0 : 1',
      '})',
      'else { console.error("OPENAI_API_KEY is not set"); process.exitCode = 1 }',
      '',
    ].join('\n'),
  )}`;
}

/**
 * PowerShell 7 puts a refusal's body into `ErrorDetails`. 5.1 does not always, and then has it in the answer's stream, which it
 * may have read before. Without an answer the exception says why. `-Form` is missing in 5.1; a body of bytes is sent as it is
 * by both. Source: https://docs.powershelluniversal.com/api/error-handling, 2026-12.
 */
function powershellOf(call: Call): string {
  const { url, model, body } = call;
  const headers = ['Authorization = "Bearer $env:OPENAI_API_KEY"']
    .concat(
      headersOf(call)
        .filter(([name]) => name !== 'Content-Type')
        .map(([name, value]) => `${powershell(name)} = ${powershell(value)}`),
    )
    .join('; ');
  const form = [
    '  $mark = [guid]::NewGuid().ToString()',
    `  $head = @("--$mark", 'Content-Disposition: form-data; name="model"', '', ${powershell(model)}, "--$mark",`,
    `    'Content-Disposition: form-data; name="file"; filename="silence.wav"', 'Content-Type: audio/wav', '', '') -join "\`r\`n"`,
    `  $wav = [Convert]::FromBase64String('${SILENCE.base64}') + (New-Object byte[] ${SILENCE.zeros})`,
    '  $ascii = [Text.Encoding]::ASCII',
    '  $body = [byte[]]($ascii.GetBytes($head) + $wav + $ascii.GetBytes("`r`n--$mark--`r`n"))',
  ];
  const sent =
    body === null
      ? ''
      : body === 'form'
        ? ' -Method Post -ContentType "multipart/form-data; boundary=$mark" -Body $body'
        : ` -Method Post -ContentType 'application/json' -Body ${powershell(body.json)}`;
  return [
    `if (-not $env:OPENAI_API_KEY) { 'OPENAI_API_KEY is not set' } else { try {`,
    ...(body === 'form' ? form : []),
    `  Invoke-RestMethod ${powershell(url)} -Headers @{ ${headers} }${sent} | Out-Null`,
    `  'OK'`,
    '} catch {',
    '  $answer = $_.Exception.Response',
    '  if ($_.ErrorDetails) { $_.ErrorDetails.Message } elseif ($answer -is [Net.HttpWebResponse]) {',
    '    $text = $answer.GetResponseStream(); if ($text.CanSeek) { $text.Position = 0 }',
    '    (New-Object IO.StreamReader $text).ReadToEnd() }',
    '  "HTTP $([int]$answer.StatusCode) $($_.Exception.Message)"',
    '} }',
  ].join('\n');
}
