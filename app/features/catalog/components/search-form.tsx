import type { FilterFault } from '#app/domain/catalog/search-filters.ts'
import { LISTING_KINDS } from '#app/domain/catalog/listing-kind.ts'
import { searchText } from '#app/features/catalog/search-text.ts'
import type { SearchView } from '#app/features/catalog/components/search-view.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { MoreFilters } from '#app/features/catalog/components/more-filters.tsx'
import { DateRangeFields } from '#app/ui/kit/date-range.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The word for what is wrong with one input, if anything. */
function useFaultOf(faults: readonly FilterFault[]) {
	const t = useText(searchText)
	return (field: FilterFault['field']) => {
		const fault = faults.find((it) => it.field === field)
		return fault ? t.fault[fault.code] : null
	}
}

function PriceFields({ view }: { view: SearchView }) {
	const t = useText(searchText)
	const faultOf = useFaultOf(view.faults)
	return (
		<div className="grid grid-cols-2 gap-3">
			{(['min', 'max'] as const).map((field) => (
				<TextField
					key={field}
					name={field}
					label={t[field]}
					inputMode="decimal"
					defaultValue={view.inputs[field] ?? ''}
					error={faultOf(field)}
				/>
			))}
		</div>
	)
}

function PlaceField({ view }: { view: SearchView }) {
	const t = useText(searchText)
	const faultOf = useFaultOf(view.faults)
	const above = view.regions.slice(0, -1).map(({ code, name }) => ({ value: code, label: t.up(name) }))
	const here = view.regions.slice(-1).map(({ code, name }) => ({ value: code, label: name }))
	const below = view.facets.places.map(({ code, name, count }) => ({ value: code, label: `${name} (${count})` }))
	return (
		<SelectField
			name="region"
			label={t.place}
			empty={t.anyPlace}
			choices={[...here, ...above, ...below]}
			defaultValue={view.filters.region ?? ''}
			error={faultOf('region')}
		/>
	)
}

/** Dates and people: what stays and experiences are asked for. */
function WhenFields({ view }: { view: SearchView }) {
	const t = useText(searchText)
	const faultOf = useFaultOf(view.faults)
	const { inputs } = view
	return (
		<>
			<DateRangeFields
				from={{ name: 'from', label: t.from, value: inputs.from, error: faultOf('from') }}
				to={{ name: 'to', label: t.to, value: inputs.to, error: faultOf('to') }}
				min={view.today}
			/>
			<TextField
				name="guests"
				label={t.guests}
				inputMode="numeric"
				defaultValue={inputs.guests ?? ''}
				error={faultOf('guests')}
			/>
		</>
	)
}

/** Everything that narrows a search; a plain form whose address can be kept and sent on. */
export function SearchForm({ view }: { view: SearchView }) {
	const t = useText(searchText)
	const words = useText(commerceText)
	const faultOf = useFaultOf(view.faults)
	const { filters, facets, inputs } = view
	const kinds = LISTING_KINDS.map((kind) => ({ value: kind, label: words.shelves[kind] }))
	return (
		<form action={view.path} method="get" className="flex flex-col gap-4">
			<TextField
				name="q"
				type="search"
				label={t.question}
				maxLength={80}
				defaultValue={inputs.q ?? ''}
				error={faultOf('q')}
			/>
			{view.shelf === null ? (
				<SelectField
					name="kind"
					label={t.kind}
					empty={t.all}
					choices={kinds}
					defaultValue={filters.kind ?? ''}
					error={faultOf('kind')}
				/>
			) : null}
			<SelectField
				name="category"
				label={t.category}
				empty={t.all}
				choices={facets.categories.map(({ code, name, count }) => ({ value: code, label: `${name} (${count})` }))}
				defaultValue={filters.category ?? ''}
				error={faultOf('category')}
			/>
			<PlaceField view={view} />
			{filters.kind === 'product' ? null : <WhenFields view={view} />}
			<PriceFields view={view} />
			<MoreFilters view={view} faultOf={faultOf} />
			<SelectField
				name="sort"
				label={t.sort}
				choices={Object.entries(t.sorts)
					.filter(([value]) => value !== 'near' || filters.near !== null)
					.map(([value, label]) => ({ value, label }))}
				defaultValue={filters.sort}
				error={faultOf('sort')}
			/>
			<div className="flex flex-col gap-2">
				<Button>{t.show}</Button>
				<LinkButton tone="plain" href={view.path}>
					{t.clear}
				</LinkButton>
			</div>
		</form>
	)
}
