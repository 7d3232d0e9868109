import type { ReactNode } from 'react'

/** The ground of a wide chart: on a narrow screen it scrolls sideways, by keys too. */
export function ChartFrame({ label, children }: { label: string; children: ReactNode }) {
	return (
		<div
			className="mb-3 overflow-x-auto rounded-card border border-line bg-surface p-3"
			{...{ tabIndex: 0, role: 'group', 'aria-label': label }}
		>
			{children}
		</div>
	)
}
