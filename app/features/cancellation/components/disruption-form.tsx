import { Form } from '@remix-run/react'
import { disruptionText } from '#app/features/cancellation/disruption-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Fields = Record<string, string>

interface Reach {
	orders: number
	lines: number
	guests: number
	paidMinor: number
}

/** What is to be announced; sending it only shows its reach. */
export function DisruptionForm({
	fields,
	regions,
}: {
	fields: Fields
	regions: readonly { code: string; nameZh: string; nameEn: string }[]
}) {
	const t = useText(disruptionText)
	const language = useLanguage()
	const kinds = Object.entries(t.kind).map(([value, label]) => ({ value, label }))
	const places = regions.map((it) => ({ value: it.code, label: language === 'zh' ? it.nameZh : it.nameEn }))
	return (
		<Card>
			<Form method="get" className="grid gap-3 sm:grid-cols-2">
				<SelectField label={t.what} name="kind" choices={kinds} defaultValue={fields.kind} />
				<SelectField label={t.where} name="region" choices={places} defaultValue={fields.region} />
				<TextField label={t.from} name="from" type="date" required defaultValue={fields.from} />
				<TextField label={t.to} name="to" type="date" required defaultValue={fields.to} />
				<TextField label={t.noteZh} name="noteZh" maxLength={300} hint={t.noteHint} defaultValue={fields.noteZh} />
				<TextField label={t.noteEn} name="noteEn" maxLength={300} defaultValue={fields.noteEn} />
				<p className="sm:col-span-2">
					<Button tone="quiet">{t.preview}</Button>
				</p>
			</Form>
		</Card>
	)
}

const SENT = ['kind', 'region', 'from', 'to', 'noteZh', 'noteEn']

/** The reach of what was filled in, to be announced with or without cancelling it all. */
export function DisruptionPreview({ fields, reach, mayWrite }: { fields: Fields; reach: Reach; mayWrite: boolean }) {
	const t = useText(disruptionText)
	const format = useFormats()
	return (
		<Card className="border-persimmon">
			<p className="text-lg font-semibold">
				{t.reach(format.number(reach.orders), format.number(reach.lines), format.number(reach.guests))}
			</p>
			<p className="mb-3">{t.money(format.money(reach.paidMinor))}</p>
			{mayWrite ? (
				<Form method="post" className="grid gap-4 sm:grid-cols-2">
					{SENT.map((name) => (
						<input key={name} type="hidden" name={name} value={fields[name] ?? ''} />
					))}
					<div>
						<Button name="intent" value="announce">
							{t.announce}
						</Button>
						<p className="mt-1 text-sm text-soft">{t.announceHint}</p>
					</div>
					<div>
						<Button name="cancelsAll" value="yes" tone="danger">
							{t.cancelAll}
						</Button>
						<p className="mt-1 text-sm text-soft">{t.cancelAllHint}</p>
					</div>
				</Form>
			) : (
				<p>{t.refused}</p>
			)}
		</Card>
	)
}
