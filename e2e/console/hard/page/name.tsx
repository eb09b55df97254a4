/** A model's id; with `mark`, the letters searched for stand in a `<mark>` of their own. */
export function Name({ id, query, mark }: { id: string; query: string; mark: boolean }) {
  const at = query ? id.toLowerCase().indexOf(query.toLowerCase()) : -1;
  if (!mark || at < 0) return <span>{id}</span>;
  return (
    <span key={query}>
      {id.slice(0, at)}
      <mark>{id.slice(at, at + query.length)}</mark>
      {id.slice(at + query.length)}
    </span>
  );
}
