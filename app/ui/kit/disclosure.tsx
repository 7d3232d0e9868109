import type { ReactNode } from 'react'

/** More, for those who want it. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
	return (
		<details open={open} className="rounded-card border border-line bg-surface">
			<summary className="flex min-h-11 items-center px-4 py-2 font-semibold hover:text-hill">{summary}</summary>
			<div className="border-t border-line px-4 py-3">{children}</div>
		</details>
	)
}
