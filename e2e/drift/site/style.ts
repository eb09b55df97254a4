/** Enough of a look for every part to have a size and a place. No class says what a part is for. */
export const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.4 sans-serif; color: #222; }
main { max-width: 760px; margin: 0 auto; padding: 24px 16px 120px; }
header, nav { display: flex; gap: 16px; align-items: center; padding: 8px 16px; }
section, details { margin: 24px 0; }
button, select, input[type=search], input[type=text], .button { min-height: 30px; padding: 4px 10px; font: inherit; }
.button { display: inline-block; border: 1px solid #999; border-radius: 4px; }
.setting { display: flex; justify-content: space-between; gap: 16px; align-items: flex-start; }
.controls { display: flex; gap: 8px; position: relative; }
.title { font-size: 18px; font-weight: 600; margin: 8px 0; }
.hint, small { display: block; color: #666; font-size: 12px; }
.veil { position: fixed; inset: 0; background: #0004; display: grid; place-items: center; z-index: 20; }
.dialog, dialog { background: #fff; width: 560px; max-height: 92vh; overflow: auto; padding: 16px; border: 1px solid #999; }
.panel { position: fixed; top: 0; right: 0; bottom: 0; width: 480px; overflow: auto; background: #fff; padding: 16px; z-index: 15; border-left: 1px solid #999; }
.popover { position: absolute; left: 400px; width: 480px; background: #fff; padding: 12px; border: 1px solid #999; z-index: 15; }
.inline { padding: 12px; border: 1px solid #ccc; }
.menu { position: absolute; top: 32px; right: 0; display: grid; background: #fff; border: 1px solid #999; z-index: 10; min-width: 140px; }
.row, .choice { display: flex; gap: 8px; align-items: center; padding: 4px 0; min-height: 36px; }
.row .text { flex: 1; }
.rows.scrolls { height: 308px; overflow: auto; }
.canvas { position: relative; }
.canvas .row { left: 0; right: 0; }
.box, .dot { width: 22px; min-height: 22px; padding: 0; }
.box[aria-checked=true], .dot[aria-checked=true] { background: #236; }
.badge, .count { font-size: 11px; border: 1px solid #aaa; border-radius: 8px; padding: 0 6px; margin-left: 6px; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; margin: 8px 0; }
.chip { border: 1px solid #aaa; border-radius: 12px; padding: 2px 8px; display: inline-flex; gap: 4px; align-items: center; }
.chip button { min-height: 18px; padding: 0 4px; }
.pair { display: inline-flex; gap: 8px; }
.tick { width: 18px; display: inline-block; }
.foot { display: flex; gap: 8px; justify-content: flex-end; padding: 12px 0; align-items: center; }
.bar-foot { position: sticky; bottom: 0; background: #fff; border-top: 1px solid #ccc; }
.bar { display: flex; gap: 4px; flex-wrap: wrap; }
.bar [aria-selected=true], .bar [aria-pressed=true] { background: #cde; }
.toast { position: fixed; left: 16px; bottom: 60px; background: #222; color: #fff; padding: 8px 16px; z-index: 30; }
.corner { position: fixed; left: 16px; bottom: 110px; width: 180px; border: 1px solid #999; background: #fff; padding: 8px; z-index: 12; }
.cookies { position: fixed; left: 0; right: 0; bottom: 0; background: #eee; padding: 8px 16px; display: flex; gap: 8px; z-index: 12; }
.chat { position: fixed; right: 12px; bottom: 52px; width: 44px; height: 44px; border-radius: 22px; z-index: 12; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none; }
`;
