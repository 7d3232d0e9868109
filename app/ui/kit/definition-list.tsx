import type { ReactNode } from 'react'

export interface Definition {
	term: string
	detail: ReactNode
}

/** Facts by name. Empty details are left out. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
	return (
		<dl className="divide-y divide-line">
			{items
				.filter(({ detail }) => detail !== null && detail !== undefined && detail !== '')
				.map(({ term, detail }) => (
					<div key={term} className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 py-close">
						<dt className="text-soft">{term}</dt>
						<dd className="min-w-0 font-medium">{detail}</dd>
					</div>
				))}
		</dl>
	)
}
