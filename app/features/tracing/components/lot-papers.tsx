import { Form } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import type { LotPaper } from '#app/domain/tracing/lot-paper.ts'
import { lotPageText } from '#app/features/tracing/lot-page-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** Certificates and reports of a lot. */
export function LotPapers({ papers }: { papers: readonly LotPaper[] }) {
	const t = useText(lotPageText)
	const language = useLanguage()
	const format = useFormats()
	if (papers.length === 0) return <p className="text-soft">{t.noPapers}</p>
	return (
		<ul className="grid gap-3">
			{papers.map((paper) => (
				<li key={paper.id}>
					<p className="font-semibold">
						{t.certificates[paper.kind]} <span className="font-mono text-sm text-soft">{paper.number}</span>{' '}
						{paper.hasPassed === null ? null : (
							<Badge tone={paper.hasPassed ? 'hill' : 'danger'}>{paper.hasPassed ? t.passed : t.failed}</Badge>
						)}
					</p>
					<p className="text-sm text-soft">
						{[
							inLanguage({ zh: paper.issuerZh, en: paper.issuerEn }, language),
							format.date(paper.issuedOn),
							...(paper.basis ? [`${t.basis}: ${t.bases[paper.basis]}`] : []),
							...(paper.amountG === null ? [] : [format.weight(paper.amountG)]),
							...(paper.validTo ? [`${t.validTo} ${format.date(paper.validTo)}`] : []),
						].join(' · ')}
					</p>
					{paper.items ? <p className="text-sm">{paper.items}</p> : null}
				</li>
			))}
		</ul>
	)
}

const entries = (words: Readonly<Record<string, string>>) =>
	Object.entries(words).map(([value, label]) => ({ value, label }))

/** Adds a paper to a lot; what the law asks of a promise is filled in as far as it is known. */
export function PaperForm({
	suggested,
	today,
	values,
}: {
	suggested: { number: string; issuer: string; contact: string; kilograms: string }
	today: string
	values: Readonly<Record<string, string>> | null
}) {
	const t = useText(lotPageText)
	const of = (name: string, fallback = '') => ({ name, defaultValue: values?.[name] ?? fallback })
	return (
		<Disclosure summary={t.addPaper} open={values !== null}>
			<Form method="post" className="grid gap-3 sm:grid-cols-2">
				<SelectField label={t.paperKind} {...of('kind', 'PROMISE')} choices={entries(t.certificates)} />
				<TextField label={t.number} {...of('number', suggested.number)} required maxLength={60} />
				<TextField label={t.issuer} hint={t.issuerHint} {...of('issuer', suggested.issuer)} required maxLength={80} />
				<TextField label={t.contact} {...of('contact', suggested.contact)} maxLength={60} />
				<SelectField label={t.basis} {...of('basis', 'INTERNAL_CONTROL')} choices={entries(t.bases)} />
				<TextField label={t.kilograms} inputMode="decimal" {...of('kilograms', suggested.kilograms)} />
				<TextField label={t.items} {...of('items')} maxLength={400} />
				<SelectField
					label={t.result}
					{...of('result', 'passed')}
					choices={[
						{ value: 'passed', label: t.passed },
						{ value: 'failed', label: t.failed },
					]}
				/>
				<TextField label={t.issuedOn} type="date" max={today} {...of('issuedOn', today)} required />
				<TextField label={t.validTo} type="date" {...of('validTo')} />
				<Button name="deed" value="certify" wide className="col-span-full">
					{t.issue}
				</Button>
			</Form>
		</Disclosure>
	)
}
