import type { ReactNode } from 'react'

/** More, for those who want it. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
	return (
		<details open={open} className="rounded-card border border-line bg-surface">
			<summary className="flex min-h-touch items-center px-sheet py-close font-strong hover:text-hill">
				{summary}
			</summary>
			<div className="border-t border-line px-sheet py-near">{children}</div>
		</details>
	)
}
