/** `0:07`, `12:30`, `1:02:05`; `–:––` for a time that nobody knows. */
export function durationText(durationMs: number): string {
  if (!Number.isFinite(durationMs)) return '–:––';
  const seconds = Math.max(0, Math.round(durationMs / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const end = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${end}` : `${hours}:${String(minutes).padStart(2, '0')}:${end}`;
}
