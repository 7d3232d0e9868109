import { Form } from '@remix-run/react'
import { ENTERPRISE_KINDS, type EnterpriseKind } from '#app/domain/registrations/enterprise-kinds.ts'
import { type Entered, enteredIn } from '#app/features/registrations/components/entered.ts'
import { StepCard } from '#app/features/registrations/components/step-card.tsx'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { enterpriseKindText } from '#app/ui/commerce/enterprise-kind-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Field = keyof (typeof registrationText)['zh']['fields']

function useField(answer: Entered | null, deed: string) {
	const t = useText(registrationText)
	const { values, faults } = enteredIn(answer, deed)
	return (name: Field, stored: string) => ({
		...{ label: t.fields[name], name, defaultValue: values[name] ?? stored },
		error: faults[name] ? t.faults[name] : null,
	})
}

interface Names {
	kind: EnterpriseKind | null
	nameZh: string
	nameEn: string
}

/** Which kind of enterprise it is, and its names. */
export function NamesStep({ names, answer }: { names: Names; answer: Entered | null }) {
	const t = useText(registrationText)
	const kinds = useText(enterpriseKindText)
	const field = useField(answer, 'names')
	return (
		<StepCard at="names" isDone={names.kind !== null && names.nameZh !== '' && names.nameEn !== ''}>
			<Form method="post" className="grid gap-3" noValidate>
				<input type="hidden" name="deed" value="names" />
				<SelectField
					{...field('kind', names.kind ?? '')}
					empty="—"
					choices={ENTERPRISE_KINDS.map((value) => ({ value, label: kinds[value] ?? value }))}
				/>
				<TextField {...field('nameZh', names.nameZh)} required maxLength={60} />
				<TextField {...field('nameEn', names.nameEn)} hint={t.hints.nameEn} required maxLength={80} />
				<div>
					<Button>{t.save}</Button>
				</div>
			</Form>
		</StepCard>
	)
}

/** Whom the administrator may call. */
export function ContactStep(props: { contactName: string; contactPhone: string; answer: Entered | null }) {
	const t = useText(registrationText)
	const field = useField(props.answer, 'contact')
	return (
		<StepCard at="contact" isDone={props.contactName !== '' && props.contactPhone !== ''}>
			<Form method="post" className="grid gap-3" noValidate>
				<input type="hidden" name="deed" value="contact" />
				<p className="text-sm text-soft">{t.hints.contact}</p>
				<TextField {...field('contactName', props.contactName)} required maxLength={40} autoComplete="name" />
				<TextField {...field('contactPhone', props.contactPhone)} required type="tel" autoComplete="tel" />
				<div>
					<Button>{t.save}</Button>
				</div>
			</Form>
		</StepCard>
	)
}

/** The code under which the business is on the books. */
export function CodeStep({ creditCode, answer }: { creditCode: string | null; answer: Entered | null }) {
	const t = useText(registrationText)
	const field = useField(answer, 'code')
	return (
		<StepCard at="code" isDone={creditCode !== null}>
			<Form method="post" className="grid gap-3" noValidate>
				<input type="hidden" name="deed" value="code" />
				<TextField
					{...field('creditCode', creditCode ?? '')}
					hint={t.hints.creditCode}
					required
					maxLength={30}
					autoComplete="off"
				/>
				<div>
					<Button>{t.save}</Button>
				</div>
			</Form>
		</StepCard>
	)
}
