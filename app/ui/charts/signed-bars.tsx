import type { ReactNode } from 'react'

export interface SignedBar {
	key: string
	label: ReactNode
	value: number
	/** The value in words, with its sign. */
	text: ReactNode
}

/** Gains and losses from a middle line: to the right filled, to the left outlined, so that colour says nothing alone. */
export function SignedBars({ bars, label }: { bars: readonly SignedBar[]; label: string }) {
	const most = Math.max(1e-9, ...bars.map(({ value }) => Math.abs(value)))
	return (
		<ul aria-label={label} className="space-y-1.5">
			{bars.map(({ key, label: name, value, text }) => {
				const length = (48 * Math.abs(value)) / most
				return (
					<li key={key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 text-small">
						<span className="min-w-0">{name}</span>
						<span className="tabular-nums">{text}</span>
						<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" className="col-span-2 h-2 w-full">
							<rect
								x={value < 0 ? 50 - length : 50}
								y="0.6"
								width={length}
								height="2.8"
								strokeWidth="1"
								vectorEffect="non-scaling-stroke"
								className={value < 0 ? 'fill-surface stroke-persimmon' : 'fill-hill stroke-hill'}
							/>
							<line
								x1="50"
								x2="50"
								y1="0"
								y2="4"
								strokeWidth="1"
								vectorEffect="non-scaling-stroke"
								className="stroke-ink"
							/>
						</svg>
					</li>
				)
			})}
		</ul>
	)
}
