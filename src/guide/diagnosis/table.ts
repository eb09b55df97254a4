/**
 * Reads a drawn table column by column, so that a sentence broken over the lines of one cell is whole again.
 * Only box-drawing bars count as borders; without such a table the result is empty.
 */
export function columns(text: string): string {
  const cells: string[][] = [];
  for (const line of text.split('\n')) {
    if (!/[│┃║┆]/.test(line)) continue;
    line.split(/[│┃║┆]/).forEach((cell, index) => {
      const column = cells[index] ?? [];
      cells[index] = column;
      column.push(cell.trim());
    });
  }
  return cells.map((column) => column.join('\n')).join('\n\n');
}
