import type { ReactNode } from 'react'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'

/** One step of a registration. */
export function StepCard({ title, isDone, children }: { title: string; isDone: boolean; children: ReactNode }) {
	return (
		<Card>
			<h2 className="mb-3 flex items-center gap-2 text-lg font-semibold">
				{title}
				{isDone ? (
					<Badge tone="hill">
						<span aria-hidden="true">✓</span>
					</Badge>
				) : null}
			</h2>
			{children}
		</Card>
	)
}
