import type { ReactNode } from 'react'

/** What a phone folds away and a wide screen and paper show as it is; opens without a script. */
export function FoldOnPhone({ summary, children }: { summary: ReactNode; children: ReactNode }) {
	return (
		<details className="folds-on-phone">
			<summary className="flex min-h-touch items-center px-sheet py-close font-strong hover:text-hill">
				{summary}
			</summary>
			<div className="content px-sheet py-near">{children}</div>
		</details>
	)
}
