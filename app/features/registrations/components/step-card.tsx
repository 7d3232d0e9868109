import { useActionData, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Step = keyof (typeof registrationText)['zh']['steps']

const stepOf = (deed: string): Step => (deed === 'document' || deed === 'drop-document' ? 'papers' : (deed as Step))

/** Says, where a saved step led on to, that it is saved. */
export function SavedNote({ at }: { at: string }) {
	const t = useText(registrationText)
	const [query] = useSearchParams()
	const answer = useActionData()
	const step = t.steps[stepOf(query.get('saved') ?? '')]
	if (answer || step === undefined || query.get('then') !== at) return null
	return (
		<Notice tone="success" className="mb-4">
			{t.savedStep(step)}
		</Notice>
	)
}

interface StepCardProps {
	/** Where the page is led to, to go on here. */
	at: Step
	isDone: boolean
	children: ReactNode
}

/** One step of a registration. */
export function StepCard({ at, isDone, children }: StepCardProps) {
	const t = useText(registrationText)
	return (
		<div id={at} className="scroll-mt-20">
			<Card>
				<SavedNote at={at} />
				<h2 className="mb-3 flex items-center gap-2 text-lg font-semibold">
					{t.steps[at]}
					{isDone ? (
						<Badge tone="hill">
							<span aria-hidden="true">✓</span>
						</Badge>
					) : null}
				</h2>
				{children}
			</Card>
		</div>
	)
}
