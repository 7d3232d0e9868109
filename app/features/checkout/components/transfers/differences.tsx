import { transferDeskText } from '#app/features/checkout/transfer-desk-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface DifferenceView {
	objectId: string
	kind: string
	amountMinor: number
	currency: string
	foundAt: string | Date
}

/** Where the provider and we differ, with what to do about it. */
export function Differences({ differences }: { differences: readonly DifferenceView[] }) {
	const t = useText(transferDeskText)
	const { money, dateTime } = useFormats()
	return (
		<Section title={t.differences} id="differences">
			<p className="mb-3 text-soft">{t.differencesLead}</p>
			<Table
				caption={t.differences}
				rows={differences}
				rowKey={({ objectId }) => objectId}
				empty={t.noDifferences}
				columns={[
					{ head: t.what, isTitle: true, cell: ({ kind }) => <b>{t.kinds[kind]?.name ?? kind}</b> },
					{ head: t.amount, align: 'end', cell: ({ amountMinor, currency }) => money(amountMinor, currency) },
					{ head: t.object, cell: ({ objectId }) => <code className="break-all">{objectId}</code> },
					{ head: t.found, cell: ({ foundAt }) => dateTime(foundAt) },
					{ head: t.toDo, cell: ({ kind }) => t.kinds[kind]?.toDo },
				]}
			/>
		</Section>
	)
}
