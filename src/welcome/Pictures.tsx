/** What stands in the pictures as it stands on screen: an id and a number, no words. */
const MODEL = 'gpt-4.1';
const OTHERS = ['gpt-4o', 'o3'];
const STATUS = '403';

const HEIGHT = 176;

/** The three pictures, in the order of the way; their captions tell it in words. */
export const PICTURES = [Pasted, Pointed, Allowed] as const;

/** A line of words, as it looks from afar. */
function Line({ x, y, width, kind = 'words' }: { x: number; y: number; width: number; kind?: string }) {
  return <rect class={kind} x={x} y={y} width={width} height="5" rx="2.5" />;
}

/** A window with a line of tabs and tools. */
function Window({ children }: { children: preact.ComponentChildren }) {
  return (
    <svg viewBox={`0 0 280 ${HEIGHT}`} aria-hidden="true">
      <rect class="page" x="0.5" y="0.5" width="279" height={HEIGHT - 1} rx="8" />
      <path class="bar" d="M.5 26V8.5a8 8 0 0 1 8-8h263a8 8 0 0 1 8 8V26Z" />
      <rect class="field" x="48" y="8" width="168" height="11" rx="5.5" />
      {children}
    </svg>
  );
}

/** The card, with its arrow at the ring. */
function Card({ x, y, arrow }: { x: number; y: number; arrow: string }) {
  return (
    <>
      <rect class="card" x={x} y={y} width="104" height="46" rx="6" />
      <path class="card" d={arrow} />
      <Line x={x + 10} y={y + 10} width={36} kind="accent" />
      <Line x={x + 10} y={y + 21} width={84} />
      <Line x={x + 10} y={y + 31} width={58} />
    </>
  );
}

/** The popup under its button in the toolbar: the pasted error, its meaning, the button. */
function Pasted() {
  return (
    <Window>
      <Line x={20} y={44} width={64} />
      <Line x={20} y={58} width={86} />
      <Line x={20} y={72} width={50} />
      <rect class="accent-soft" x="225" y="3.5" width="20" height="20" rx="5" />
      <g class="accent-line">
        <circle cx="232" cy="13.5" r="3.2" />
        <path d="M235.2 13.500h6.600v3M239 13.500v2.3" />
      </g>
      <rect class="card" x="124" y="31" width="136" height="134" rx="6" />
      <rect class="box" x="134" y="41" width="116" height="38" rx="4" />
      <text class="warn" x="141" y="56">
        {STATUS}
      </text>
      <Line x={164} y={50} width={76} />
      <Line x={141} y={65} width={92} />
      <Line x={134} y={89} width={98} kind="strong" />
      <text x="134" y="113">
        {MODEL}
      </text>
      <Line x={134} y={122} width={74} />
      <rect class="accent" x="134" y="137" width="116" height="18" rx="4" />
      <Line x={158} y={143.5} width={68} kind="on-accent" />
    </Window>
  );
}

/** The Limits page, a ring round the one button to press, and the card beside it. */
function Pointed() {
  return (
    <Window>
      <path class="edge" d="M62 26v149" />
      {[44, 60, 76, 92].map((y) => (
        <Line key={y} x={16} y={y} width={y === 76 ? 34 : 28} kind={y === 76 ? 'strong' : 'words'} />
      ))}
      <Line x={82} y={42} width={54} kind="strong" />
      <rect class="box" x="82" y="110" width="178" height="48" rx="6" />
      <Line x={94} y={122} width={58} kind="strong" />
      <Line x={94} y={136} width={76} />
      <rect class="button" x="192" y="122" width="56" height="22" rx="5" />
      <Line x={203} y={130.5} width={34} kind="strong" />
      <rect class="ring" x="188" y="118" width="64" height="30" rx="8" />
      <Card x={148} y={61} arrow="M213 107l7 9 7-9" />
    </Window>
  );
}

/** The list, a ring round the one row to tick, and the card beside it. */
function Allowed() {
  return (
    <Window>
      <rect class="box" x="28" y="38" width="108" height="126" rx="6" />
      <Line x={40} y={50} width={58} kind="strong" />
      {[OTHERS[0], MODEL, OTHERS[1]].map((id, row) => (
        <g key={id}>
          <rect
            class={row === 0 ? 'accent' : 'tick'}
            x="40"
            y={68 + row * 22}
            width="10"
            height="10"
            rx="2.5"
          />
          {row === 0 && <path class="ticked" d="m42.2 73.2 2 2 3.6-4.2" />}
          <text x="58" y={76.5 + row * 22}>
            {id}
          </text>
        </g>
      ))}
      <rect class="ring" x="33" y="85" width="98" height="20" rx="6" />
      <rect class="button" x="92" y="138" width="34" height="16" rx="4" />
      <Line x={100} y={143.5} width={18} kind="strong" />
      <Card x={142} y={72} arrow="M142 89l-9 6 9 6" />
    </Window>
  );
}
