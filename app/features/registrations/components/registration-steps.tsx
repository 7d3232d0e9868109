import { Form, useParams } from '@remix-run/react'
import { isWritable } from '#app/domain/registrations/registration.ts'
import type { Entered } from '#app/features/registrations/components/entered.ts'
import { MissingList } from '#app/features/registrations/components/missing-list.tsx'
import { PapersStep } from '#app/features/registrations/components/papers-step.tsx'
import { PlaceStep, type ShownPlace } from '#app/features/registrations/components/place-step.tsx'
import {
	type FactsOfRegistration,
	RegistrationFacts,
} from '#app/features/registrations/components/registration-facts.tsx'
import { SavedNote } from '#app/features/registrations/components/step-card.tsx'
import { CodeStep, ContactStep, NamesStep } from '#app/features/registrations/components/word-steps.tsx'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

function SubmitCard({ missing }: Pick<FactsOfRegistration, 'missing'>) {
	const t = useText(registrationText)
	return (
		<Card>
			<SavedNote at="hand-in" />
			{missing.length > 0 ? (
				<>
					<p className="font-semibold">{t.missingTitle}</p>
					<MissingList missing={missing} />
				</>
			) : (
				<p>{t.allThere}</p>
			)}
			<Form method="post" className="mt-4">
				<input type="hidden" name="deed" value="submit" />
				<Button size="l" disabled={missing.length > 0}>
					{t.submit}
				</Button>
			</Form>
		</Card>
	)
}

/** A registration step by step while it can be written on, else what was handed in. */
export function RegistrationSteps(props: {
	registration: FactsOfRegistration
	places: { trail: readonly ShownPlace[]; children: readonly ShownPlace[] }
	answer: Entered | null
}) {
	const { registration, places, answer } = props
	const path = `/seller/start/${useParams().id ?? ''}`
	if (!isWritable(registration.state)) return <RegistrationFacts registration={registration} />
	const { missing, contactName, contactPhone, creditCode, checklist, id } = registration
	return (
		<div className="grid grid-cols-[minmax(0,1fr)] gap-4">
			<NamesStep names={registration} answer={answer} />
			<PlaceStep path={path} chosen={registration.trail} trail={places.trail} places={places.children} />
			<ContactStep {...{ contactName, contactPhone, answer }} />
			<CodeStep creditCode={creditCode} answer={answer} />
			<PapersStep registrationId={id} papers={checklist} creditCode={creditCode} answer={answer} />
			<div id="hand-in" className="scroll-mt-20">
				<SubmitCard missing={missing} />
			</div>
		</div>
	)
}
