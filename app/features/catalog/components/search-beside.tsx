import { type FoundName, namePath } from '#app/domain/catalog/found-name.ts'
import { searchText } from '#app/features/catalog/search-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The look of a name or a word that leads on. */
export const CHIP =
	'flex min-h-9 items-center gap-2 rounded-full border border-line bg-surface px-3 text-sm whitespace-nowrap hover:border-hill'

/** On a phone they lie in one row that moves; where they wrap, more would push down what was looked for. */
const WIDE_NAMES = 4

/** Brands, parks, sellers and places that are called what was typed. */
export function FoundNames({ names }: { names: readonly FoundName[] }) {
	const t = useText(searchText)
	if (names.length === 0) return null
	return (
		<ul
			aria-label={t.names}
			className="-mx-4 flex gap-2 overflow-x-auto px-4 pb-1 sm:mx-0 sm:flex-wrap sm:px-0 sm:pb-0"
		>
			{names.map((name, at) => (
				<li key={name.subject + name.key} className={at < WIDE_NAMES ? undefined : 'sm:hidden'}>
					<a href={namePath(name)} className={CHIP}>
						<Badge>{t.subject[name.subject]}</Badge>
						<span className="font-medium">{name.name}</span>
						{name.within ? <span className="text-xs text-soft">{name.within}</span> : null}
					</a>
				</li>
			))}
		</ul>
	)
}
