import { Form } from '@remix-run/react'
import { CASE_RESOLUTIONS, type CaseResolution, type GateCaseKind } from '#app/domain/gate/cases.ts'
import { gateOfficeText } from '#app/features/gate/gate-office-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface ShownGateCase {
	id: number
	kind: GateCaseKind
	state: 'OPEN' | 'CLOSED'
	resolution: CaseResolution | null
	note: string
	code: string
	titleZh: string
	titleEn: string
	buyerName: string
	device: string
	qty: number
	scannedAt: Date
	others: readonly { device: string; scannedAt: string; qty: number }[]
}

function CloseForm({ id }: { id: number }) {
	const t = useText(gateOfficeText)
	return (
		<Form method="post" className="grid gap-3 sm:grid-cols-2">
			<input type="hidden" name="case" value={id} />
			<SelectField
				label={t.resolution}
				name="resolution"
				choices={CASE_RESOLUTIONS.map((value) => ({ value, label: t.resolutions[value] }))}
			/>
			<TextField label={t.note} hint={t.noteHint} name="note" maxLength={500} />
			<p className="text-sm text-soft sm:col-span-2">{t.notCharged}</p>
			<div>
				<Button>{t.close}</Button>
			</div>
		</Form>
	)
}

function Entry({ of }: { of: ShownGateCase }) {
	const t = useText(gateOfficeText)
	const language = useLanguage()
	const format = useFormats()
	const line = (it: { device: string; scannedAt: Date | string; qty: number }) =>
		`${format.dateTime(it.scannedAt)} · ${it.device} × ${it.qty}`
	return (
		<li className="grid gap-3 px-4 py-4" data-case={of.kind}>
			<div>
				<p className="flex flex-wrap items-center gap-2 font-semibold">
					{t.kinds[of.kind]}
					{of.state === 'CLOSED' ? <Badge>{t.closed}</Badge> : null}
				</p>
				<p className="text-sm text-soft">{t.kindLeads[of.kind]}</p>
			</div>
			<p>
				{of.buyerName} · {language === 'zh' ? of.titleZh : of.titleEn} · <span className="tabular-nums">{of.code}</span>
			</p>
			<p className="text-sm">
				{t.scanned}: {line(of)}
				{of.others.map((it) => (
					<span key={it.scannedAt} className="block">
						{t.first}: {line(it)}
					</span>
				))}
			</p>
			{of.state === 'OPEN' ? <CloseForm id={of.id} /> : null}
			{of.resolution ? (
				<p className="text-sm">
					{t.resolutions[of.resolution]}
					{of.note ? ` · ${of.note}` : ''}
				</p>
			) : null}
		</li>
	)
}

/** Scans that were let in and do not fit, each with the way to close it. */
export function CaseList({ cases }: { cases: readonly ShownGateCase[] }) {
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{cases.map((it) => (
					<Entry key={it.id} of={it} />
				))}
			</ul>
		</Card>
	)
}
