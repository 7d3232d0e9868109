import { campaignsText } from '#app/features/advertising/campaigns-text.ts'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Texts = Readonly<Record<string, string>>

/** The fields of a new campaign. */
export function CampaignFields(props: {
	values: Texts
	faults: Texts
	listings: readonly { value: string; label: string }[]
}) {
	const { values, faults, listings } = props
	const t = useText(campaignsText)
	const error = (name: string) => (faults[name] ? (t.faults[faults[name]] ?? t.notMade) : null)
	const text = (name: 'name' | 'from' | 'to' | 'budget' | 'margin') => ({
		...{ name, label: t[name], defaultValue: values[name], error: error(name) },
	})
	return (
		<div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2">
			<TextField {...text('name')} />
			<SelectField
				name="channel"
				label={t.channel}
				choices={Object.entries(t.channels).map(([value, label]) => ({ value, label }))}
				defaultValue={values.channel ?? 'search'}
				error={error('channel')}
			/>
			<TextField {...text('from')} type="date" />
			<TextField {...text('to')} type="date" />
			<TextField {...text('budget')} inputMode="decimal" />
			<TextField {...text('margin')} inputMode="decimal" hint={t.marginHint} />
			<SelectField
				name="listing"
				label={t.listing}
				empty={t.whole}
				choices={listings}
				defaultValue={values.listing ?? ''}
				error={error('listing')}
			/>
		</div>
	)
}
