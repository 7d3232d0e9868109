import { Form } from '@remix-run/react'
import { StepCard } from '#app/features/registrations/components/step-card.tsx'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface ShownPlace {
	code: string
	nameZh: string
	nameEn: string
	level: string
}

const canBeChosen = ({ level }: ShownPlace) => level === 'township' || level === 'village'

function PlaceLink({ place, path }: { place: ShownPlace; path: string }) {
	const language = useLanguage()
	return (
		<LinkButton href={`${path}?at=${place.code}#place`} tone="quiet">
			{language === 'zh' ? place.nameZh : place.nameEn}
		</LinkButton>
	)
}

function ChooseForm({ place }: { place: ShownPlace }) {
	const t = useText(registrationText)
	const language = useLanguage()
	return (
		<Form method="post" className="mb-3 flex flex-wrap items-center gap-3">
			<input type="hidden" name="deed" value="place" />
			<input type="hidden" name="region" value={place.code} />
			<span className="font-semibold">{language === 'zh' ? place.nameZh : place.nameEn}</span>
			<Button>{t.choose}</Button>
		</Form>
	)
}

interface PlaceStepProps {
	path: string
	/** The place as it is kept, with those above it. */
	chosen: readonly ShownPlace[]
	/** Where one has come to. */
	trail: readonly ShownPlace[]
	places: readonly ShownPlace[]
}

/** The way down to a township or a village; each step is a link, so that it works without scripts. */
export function PlaceStep({ path, chosen, trail, places }: PlaceStepProps) {
	const t = useText(registrationText)
	const language = useLanguage()
	const own = chosen.at(-1)
	const here = trail.at(-1)
	return (
		<StepCard at="place" isDone={own !== undefined}>
			<div>
				{own ? (
					<p className="mb-3">
						<span className="text-soft">{t.here}</span>{' '}
						<strong>{chosen.map((it) => (language === 'zh' ? it.nameZh : it.nameEn)).join(' · ')}</strong>
					</p>
				) : null}
				<p className="mb-3 text-sm text-soft">{t.hints.place}</p>
				<p className="mb-3 flex flex-wrap items-center gap-2">
					<LinkButton href={`${path}#place`} tone="plain">
						{t.from}
					</LinkButton>
					{trail.map((place) => (
						<PlaceLink key={place.code} place={place} path={path} />
					))}
				</p>
				{here && canBeChosen(here) && here.code !== own?.code ? <ChooseForm place={here} /> : null}
				<ul className="flex max-h-80 flex-wrap gap-2 overflow-y-auto">
					{places.map((place) => (
						<li key={place.code}>
							<PlaceLink place={place} path={path} />
						</li>
					))}
				</ul>
			</div>
		</StepCard>
	)
}
