import { campaignsText } from '#app/features/advertising/campaigns-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Chooses the months that figures are shown of. */
export function MonthsForm({ months }: { months: { from: string; to: string } }) {
	const t = useText(campaignsText)
	return (
		<form method="get" className="mb-4 flex flex-wrap items-end gap-3">
			<TextField name="from" type="month" className="min-w-0 max-w-full" label={t.from} defaultValue={months.from} />
			<TextField name="to" type="month" className="min-w-0 max-w-full" label={t.to} defaultValue={months.to} />
			<Button tone="quiet">{t.show}</Button>
		</form>
	)
}
