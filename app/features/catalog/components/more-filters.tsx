import type { FilterFault } from '#app/domain/catalog/search-filters.ts'
import { hrefWith, type SearchView } from '#app/features/catalog/components/search-view.ts'
import { searchText } from '#app/features/catalog/search-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { SelectField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Props {
	view: SearchView
	faultOf: (field: FilterFault['field']) => string | null
}

/** A list of choices with their counts; one that is chosen stays, whatever it finds. Nothing where there is nothing to choose. */
function CountedSelect<Code extends string>({
	name,
	label,
	empty,
	counts,
	nameOf,
	chosen,
	error,
}: {
	name: string
	label: string
	empty: string
	counts: readonly { code: Code; count: number }[]
	nameOf: (code: Code) => string
	chosen: Code | null
	error: string | null
}) {
	const shown = counts.map(({ code, count }) => ({ value: code as string, label: `${nameOf(code)} (${count})` }))
	const isMissing = chosen !== null && !shown.some(({ value }) => value === chosen)
	const choices = isMissing ? [...shown, { value: chosen as string, label: nameOf(chosen) }] : shown
	if (choices.length === 0) return null
	return <SelectField {...{ name, label, empty, choices, error }} defaultValue={chosen ?? ''} />
}

function PriceBands({ view }: { view: SearchView }) {
	const t = useText(searchText)
	const format = useFormats()
	const bands = view.facets.prices.filter(({ count }) => count > 0)
	if (bands.length < 2) return null
	const yuan = (minor: number) => format.money(minor)
	const nameOf = (least: number | null, most: number | null) => {
		if (least === null) return t.under(yuan(most ?? 0))
		return most === null ? t.over(yuan(least)) : t.between(yuan(least), yuan(most))
	}
	return (
		<ul className="flex flex-wrap gap-x-3 gap-y-1 text-sm" aria-label={t.price}>
			{bands.map(({ minMinor, maxMinor, count }) => {
				const min = minMinor === null ? null : String(minMinor / 100)
				// Below the most: the last fen still belongs to the band.
				const max = maxMinor === null ? null : String((maxMinor - 1) / 100)
				const isOn = (view.inputs.min ?? null) === min && (view.inputs.max ?? null) === max
				return (
					<li key={`${min}-${max}`}>
						<a
							href={hrefWith(view, isOn ? { min: null, max: null } : { min, max })}
							aria-current={isOn ? 'true' : undefined}
							className={`inline-block py-1 hover:underline ${isOn ? 'font-semibold text-hill' : ''}`}
						>
							{nameOf(minMinor, maxMinor)} <span className="text-xs text-soft tabular-nums">{count}</span>
						</a>
					</li>
				)
			})}
		</ul>
	)
}

/** Price bands, brand, mark and grade: what few ask for, below what most do. */
export function MoreFilters({ view, faultOf }: Props) {
	const t = useText(searchText)
	const { filters, facets, inputs } = view
	const brandName = (slug: string) => facets.brands.find(({ code }) => code === slug)?.name ?? slug
	return (
		<>
			<PriceBands view={view} />
			<CountedSelect
				{...{ name: 'brand', label: t.brand, empty: t.anyBrand, counts: facets.brands, nameOf: brandName }}
				chosen={filters.brand}
				error={faultOf('brand')}
			/>
			<CountedSelect
				{...{ name: 'mark', label: t.mark, empty: t.all, counts: facets.marks, chosen: filters.mark }}
				nameOf={(code) => t.marks[code]}
				error={faultOf('mark')}
			/>
			<CountedSelect
				{...{ name: 'grade', label: t.grade, empty: t.all, counts: facets.grades, chosen: filters.grade }}
				nameOf={(code) => t.grades[code]}
				error={faultOf('grade')}
			/>
			{view.nearPlace ? <input type="hidden" name="near" value={view.nearPlace.code} /> : null}
			{filters.near && !view.nearPlace ? (
				<>
					<input type="hidden" name="lat" value={inputs.lat} />
					<input type="hidden" name="lon" value={inputs.lon} />
				</>
			) : null}
		</>
	)
}
