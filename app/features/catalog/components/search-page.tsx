import { searchText } from '#app/features/catalog/search-text.ts'
import { SearchForm } from '#app/features/catalog/components/search-form.tsx'
import { hrefWith, type SearchView, whenQuery } from '#app/features/catalog/components/search-view.ts'
import { NearMe } from '#app/features/catalog/components/near-me.tsx'
import { PromotedPlace } from '#app/features/catalog/components/promoted-place.tsx'
import { RecentSearches } from '#app/features/catalog/components/recent-searches.tsx'
import { CHIP, FoundNames } from '#app/features/catalog/components/search-beside.tsx'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { ListingGrid } from '#app/ui/commerce/listing-card.tsx'
import { SeenListings } from '#app/ui/commerce/seen-listings.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { buttonClass, LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

function Nothing({ view }: { view: SearchView }) {
	const t = useText(searchText)
	const { filters } = view
	const hasDates = filters.from !== null || filters.guests !== null
	return (
		<EmptyState
			title={t.nothing}
			actions={
				<>
					{hasDates ? (
						<LinkButton href={hrefWith(view, { from: null, to: null, guests: null })}>{t.withoutDates}</LinkButton>
					) : null}
					<LinkButton tone="quiet" href={view.shelf === null ? '/search' : view.path}>
						{t.everything}
					</LinkButton>
				</>
			}
		>
			{hasDates ? t.nothingWithDates : t.nothingHint}
			{view.shelf === null && !hasDates ? (
				<ul aria-label={t.ideas} className="mt-wide flex flex-wrap justify-center gap-2 text-ink">
					{t.ideaWords.map((word) => (
						<li key={word}>
							<a href={`/search?${new URLSearchParams({ q: word }).toString()}`} className={CHIP}>
								{word}
							</a>
						</li>
					))}
				</ul>
			) : null}
		</EmptyState>
	)
}

/** On the search over all, while there is something of some kind. */
function KindTabs({ view }: { view: SearchView }) {
	const t = useText(searchText)
	const words = useText(commerceText)
	const { kinds, total } = view.facets
	if (view.shelf !== null || (total === 0 && view.filters.kind === null)) return null
	const tabs = (['product', 'stay', 'experience', 'package'] as const).map((kind) => ({
		label: words.shelves[kind],
		href: hrefWith(view, { kind, category: null }),
		isCurrent: view.filters.kind === kind,
		count: kinds.find(({ code }) => code === kind)?.count ?? 0,
	}))
	const all = {
		label: t.all,
		href: hrefWith(view, { kind: null, category: null }),
		isCurrent: view.filters.kind === null,
	}
	return <Tabs label={t.kind} tabs={[all, ...tabs]} />
}

/** Where they wrap, so many stand above the list; the form beside it has all. */
const WIDE_CATEGORIES = 8

function CategoryLinks({ view }: { view: SearchView }) {
	const { filters, facets } = view
	return (
		<ul className="-mx-4 flex gap-2 overflow-x-auto px-4 pb-1 sm:mx-0 sm:flex-wrap sm:px-0">
			{facets.categories.map(({ code, name, count }, at) => {
				const isOn = filters.category === code
				return (
					<li key={code} className={isOn || at < WIDE_CATEGORIES ? undefined : 'sm:hidden'}>
						<a
							href={hrefWith(view, { category: isOn ? null : code })}
							aria-current={isOn ? 'true' : undefined}
							className={`flex min-h-9 items-center gap-1 rounded-full border px-3 text-sm whitespace-nowrap ${
								isOn ? 'border-hill bg-hill-soft font-semibold text-hill' : 'border-line bg-surface hover:border-hill'
							}`}
						>
							{name} <span className="text-xs text-soft tabular-nums">{count}</span>
						</a>
					</li>
				)
			})}
		</ul>
	)
}

function Results({ view }: { view: SearchView }) {
	const { filters, facets } = view
	if (view.cards.length === 0) return <Nothing view={view} />
	return (
		<>
			<PromotedPlace promoted={view.promoted} />
			<ListingGrid cards={view.cards} showsKind={filters.kind === null} query={whenQuery(view)} />
			<Pagination
				page={filters.page}
				pageCount={Math.ceil(facets.total / filters.perPage)}
				hrefOf={(page) => hrefWith(view, { page: String(page) })}
			/>
		</>
	)
}

function Faults({ faults }: Pick<SearchView, 'faults'>) {
	const t = useText(searchText)
	if (faults.length === 0) return null
	return (
		<Notice tone="warn" title={t.faults}>
			<ul>
				{faults.map(({ field, code }) => (
					<li key={field + code}>
						{fieldName(t, field)}: {t.fault[code]}
					</li>
				))}
			</ul>
		</Notice>
	)
}

/** What stands in an address and is no filter of the form behind the button. */
const UNCOUNTED = ['q', 'lang', 'page', 'sort', 'lat', 'lon', 'near', 'pictures']

/** The search over all and each shelf. */
export function SearchPage({ view }: { view: SearchView }) {
	const t = useText(searchText)
	const format = useFormats()
	const { shelf, filters, facets, faults } = view
	const plain = shelf === null ? { title: t.title, lead: undefined } : t.shelf[shelf]
	const narrowings = Object.keys(view.inputs).filter((name) => !UNCOUNTED.includes(name)).length
	return (
		<Page>
			<PageHead
				title={filters.q ? t.titleOf(filters.q) : plain.title}
				lead={filters.q ? undefined : plain.lead}
				eyebrow={filters.q && shelf !== null ? plain.title : undefined}
			/>
			<RecentSearches view={view} />
			<div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 lg:grid-cols-[min(15rem,30%)_minmax(0,1fr)]">
				<aside>
					<input type="checkbox" id="filters" className="peer sr-only lg:hidden" defaultChecked={faults.length > 0} />
					<label
						htmlFor="filters"
						className={`${buttonClass({ tone: 'quiet', wide: true })} peer-focus-visible:outline-3 lg:hidden`}
					>
						{t.filters}
						{narrowings > 0 ? ` (${format.number(narrowings)})` : null}
					</label>
					<div className="mt-3 hidden rounded-card border border-line bg-surface p-4 peer-checked:block lg:mt-0 lg:block">
						<SearchForm view={view} />
					</div>
				</aside>
				<div className="flex min-w-0 flex-col gap-4">
					<Faults faults={faults} />
					{view.isAlike ? <Notice title={t.alike(filters.q)}>{t.alikeHint}</Notice> : null}
					<FoundNames names={view.names} />
					<KindTabs view={view} />
					<CategoryLinks view={view} />
					<div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
						<h2 className="font-sans text-sm font-normal text-soft">
							<span role="status">{(facets.isEstimate ? t.foundAbout : t.found)(format.number(facets.total))}</span>
						</h2>
						<NearMe view={view} />
						{view.isByUsualPrice ? <p className="basis-full text-sm text-soft">{t.usualPrice}</p> : null}
					</div>
					<Results view={view} />
				</div>
			</div>
			<SeenListings />
		</Page>
	)
}

function fieldName(t: (typeof searchText)['zh'], field: string): string {
	const names: Record<string, string> = {
		q: t.question,
		kind: t.kind,
		region: t.place,
		brand: t.brand,
		mark: t.mark,
		grade: t.grade,
		near: t.near,
		category: t.category,
		min: t.min,
		max: t.max,
		from: t.from,
		to: t.to,
		guests: t.guests,
		sort: t.sort,
	}
	return names[field] ?? field
}
