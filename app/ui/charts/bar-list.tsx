import type { ReactNode } from 'react'

export interface Bar {
	key: string
	label: ReactNode
	value: number | null
	/** The value in words, or why there is none. */
	text: ReactNode
}

/** Things compared by the length of a bar, each with its figure. Bars start at zero and end at `whole`, else at the longest. */
export function BarList({ bars, label, whole }: { bars: readonly Bar[]; label: string; whole?: number }) {
	const most = whole ?? Math.max(0, ...bars.map((bar) => bar.value ?? 0))
	return (
		<ul aria-label={label} className="space-y-1.5">
			{bars.map((bar) => (
				<li key={bar.key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 text-small">
					<span className="min-w-0">{bar.label}</span>
					<span className="tabular-nums">{bar.text}</span>
					<svg
						viewBox="0 0 100 2"
						preserveAspectRatio="none"
						aria-hidden="true"
						className="col-span-2 h-1.5 w-full rounded-full bg-sunken"
					>
						<rect width={most > 0 ? (100 * Math.max(0, bar.value ?? 0)) / most : 0} height="2" className="fill-sea" />
					</svg>
				</li>
			))}
		</ul>
	)
}
