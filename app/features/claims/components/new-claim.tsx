import { Form } from '@remix-run/react'
import type { ClaimRefusal } from '#app/domain/claims/claim-refusal.ts'
import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import { ClaimList } from '#app/features/claims/components/claim-list.tsx'
import type { ClaimView } from '#app/domain/claims/claim-view.ts'
import { claimFaultsText } from '#app/features/claims/claim-faults-text.ts'
import { claimsText } from '#app/features/claims/claims-text.ts'
import { ClaimFields } from '#app/features/claims/components/claim-fields.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Choice {
	refusal: ClaimRefusal | null
	until: Date | null
}

export interface NewClaimProps {
	choice: {
		lineId: number
		title: Bilingual
		option: Bilingual
		qty: number
		quality: Choice
		goesBack: Choice
		claims: ClaimView[]
	}
	orderNumber: string
	values: Readonly<Record<string, string>>
	fault: string | null
}

function Kinds({ choice, values }: Pick<NewClaimProps, 'choice' | 'values'>) {
	const t = useText(claimsText)
	const faults = useText(claimFaultsText)
	const format = useFormats()
	const kinds = [
		{ kind: 'QUALITY', ...choice.quality },
		{ kind: 'RETURN', ...choice.goesBack },
	] as const
	const open = kinds.filter(({ refusal }) => refusal === null)
	const first = values.kind ?? open[0]?.kind
	return (
		<fieldset>
			<legend className="text-sm font-semibold">{t.kind}</legend>
			{kinds.map(({ kind, refusal, until }) => (
				<CheckboxField
					key={kind}
					type="radio"
					name="kind"
					value={kind}
					label={t.kinds[kind]}
					hint={refusal ? faults[refusal] : t.kindHint[kind](until ? format.dateTime(until) : '')}
					defaultChecked={kind === first}
					disabled={refusal !== null}
				/>
			))}
		</fieldset>
	)
}

function Fields({ choice, values }: Pick<NewClaimProps, 'choice' | 'values'>) {
	const t = useText(claimsText)
	return (
		<Form method="post" encType="multipart/form-data" className="grid gap-4">
			<input type="hidden" name="line" value={choice.lineId} />
			<Kinds choice={choice} values={values} />
			<ClaimFields
				most={choice.qty}
				first={choice.qty}
				hints={{ words: t.wordsHint, photos: t.photosHint }}
				values={values}
			/>
			{choice.goesBack.refusal === null ? (
				<CheckboxField name="faulty" label={t.faulty} hint={t.faultyHint} defaultChecked={values.faulty === 'on'} />
			) : null}
			<Button className="justify-self-start">{t.send}</Button>
		</Form>
	)
}

/** Opens a claim on a line; what cannot be claimed says why. */
export function NewClaim({ choice, orderNumber, values, fault }: NewClaimProps) {
	const t = useText(claimsText)
	const faults = useText(claimFaultsText)
	const language = useLanguage()
	const option = inLanguage(choice.option, language)
	const { quality, goesBack } = choice
	const isPossible = quality.refusal === null || goesBack.refusal === null
	return (
		<>
			<PageHead
				eyebrow={
					<a href={`/orders/${orderNumber}`} className="text-hill hover:underline">
						← {t.toOrder} {orderNumber}
					</a>
				}
				title={t.newTitle}
				lead={`${inLanguage(choice.title, language)}${option ? ` · ${option}` : ''}`}
			/>
			{fault ? (
				<Notice tone="error" className="mb-4">
					{faults[fault] ?? faults.form}
				</Notice>
			) : null}
			{isPossible ? (
				<Card>
					<p className="mb-3 text-soft">{t.newLead}</p>
					<Fields choice={choice} values={values} />
				</Card>
			) : (
				<Notice tone="info" title={t.noChoice}>
					{quality.refusal ? faults[quality.refusal] : null}
				</Notice>
			)}
			{choice.claims.length > 0 ? (
				<Section title={t.earlier}>
					<ClaimList claims={choice.claims} hrefOf={({ id }) => `/orders/${orderNumber}/claims/${id}`} />
				</Section>
			) : null}
		</>
	)
}
