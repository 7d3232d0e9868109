import type { ReactNode } from 'react'
import { Card } from '#app/ui/kit/card.tsx'

/** One figure with its name, and what it compares with. */
export function Stat({
	label,
	value,
	note,
	href,
}: {
	label: string
	value: ReactNode
	note?: ReactNode
	href?: string
}) {
	return (
		<Card className="relative">
			<p className="text-small text-soft">{label}</p>
			<p className="font-display text-section font-bold tabular-nums">
				{href ? (
					<a href={href} className="after:absolute after:inset-0 hover:text-hill">
						{value}
					</a>
				) : (
					value
				)}
			</p>
			{note ? <p className="text-small text-soft">{note}</p> : null}
		</Card>
	)
}
