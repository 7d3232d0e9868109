import type { Formats } from '#app/ui/format/formats.ts'

/** The dates on which goods arrive: one day, or from one to another. */
export function arrivalText(format: Pick<Formats, 'dayWeekday'>, { from, to }: { from: string; to: string }): string {
	return from === to ? format.dayWeekday(from) : `${format.dayWeekday(from)} – ${format.dayWeekday(to)}`
}
