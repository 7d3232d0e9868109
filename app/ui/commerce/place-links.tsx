import type { Counted } from '#app/domain/catalog/listing-card.ts'

/** Places side by side, each with how much it shows. */
export function PlaceLinks({
	places,
	countText,
	hrefOf = (code) => `/places/${code}`,
}: {
	places: readonly Counted[]
	countText: (count: number) => string
	/** Where a place leads to: its page, unless a list says otherwise. */
	hrefOf?: (code: string) => string
}) {
	return (
		<ul className="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-2">
			{places.map(({ code, name, count }) => (
				<li key={code}>
					<a
						href={hrefOf(code)}
						className="flex h-full min-h-12 items-center justify-between gap-2 rounded-lg border border-line bg-surface px-3 py-2 hover:border-hill hover:text-hill"
					>
						<span className="font-medium">{name}</span>
						<span className="flex-none text-fine text-soft tabular-nums">{countText(count)}</span>
					</a>
				</li>
			))}
		</ul>
	)
}
