import { Form } from '@remix-run/react'
import { guidesText } from '#app/features/schedules/guides-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { CheckboxField, SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Named {
	zh: string
	en: string
}

export interface ShownGuide {
	id: number
	kind: 'guide' | 'vehicle'
	name: Named
	guests: number
	listingIds: number[]
}

/** What the action answers to a form that was not saved. */
export interface GuideAnswer {
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
}

interface Props {
	experiences: readonly { id: number; title: Named }[]
	answer: GuideAnswer | null
}

/** A name in a language, or in the other where there is none. */
export const nameIn = (language: 'zh' | 'en', name: Named) => name[language] || name.zh || name.en

const isOwn = (answer: GuideAnswer | null, id: number | null) =>
	answer !== null && (answer.values.id ?? '') === String(id ?? '')

/** What the form of a new one shows. */
const NEW = { kind: 'guide' as const, name: { zh: '', en: '' }, guests: '', listingIds: [] as number[] }

/** Fields of one form: as entered when it was this one that was sent, else as saved. */
function useGuideFields(entered: GuideAnswer | null) {
	const t = useText(guidesText)
	return (name: string, saved: string | number) => {
		const fault = entered?.faults[name]
		return {
			name,
			defaultValue: entered ? (entered.values[name] ?? '') : String(saved),
			error: fault === undefined ? null : (t.faults[fault] ?? t.faults.form ?? fault),
		}
	}
}

function ExperienceBoxes({ experiences, ticked }: { experiences: Props['experiences']; ticked: readonly string[] }) {
	const t = useText(guidesText)
	const language = useLanguage()
	return (
		<fieldset>
			<legend className="mb-1 text-sm font-semibold">{t.usedBy}</legend>
			{experiences.length === 0 ? <p className="text-soft">{t.noExperiences}</p> : null}
			{experiences.map(({ id, title }) => (
				<CheckboxField
					key={id}
					name="listing"
					value={id}
					label={nameIn(language, title)}
					defaultChecked={ticked.includes(String(id))}
				/>
			))}
		</fieldset>
	)
}

function GuideForm({ guide, experiences, answer }: Props & { guide: ShownGuide | null }) {
	const t = useText(guidesText)
	const id = guide ? guide.id : null
	const { kind, name, guests, listingIds } = guide ?? NEW
	const entered = isOwn(answer, id) ? answer : null
	const field = useGuideFields(entered)
	const ticked = entered ? (entered.values.listing ?? '').split(' ') : listingIds.map(String)
	const kinds = (['guide', 'vehicle'] as const).map((value) => ({ value, label: t.kinds[value] }))
	return (
		<Form method="post" noValidate className="grid gap-4">
			<input type="hidden" name="id" value={id ?? ''} />
			<div className="grid items-start gap-4 sm:grid-cols-2">
				<TextField lang="zh" label={`${t.name} (${t.zh})`} {...field('nameZh', name.zh)} />
				<TextField lang="en" label={`${t.name} (${t.en})`} {...field('nameEn', name.en)} />
				<SelectField label={t.kind} choices={kinds} {...field('kind', kind)} />
				<TextField inputMode="numeric" label={t.guests} {...field('guests', guests)} />
			</div>
			<ExperienceBoxes experiences={experiences} ticked={ticked} />
			<Button className="justify-self-start" tone={guide ? 'quiet' : 'primary'}>
				{guide ? t.save : t.add}
			</Button>
		</Form>
	)
}

/** An enterprise's guides and vehicles, each in a form of its own, and one for another. */
export function GuideForms({ guides, experiences, answer }: Props & { guides: readonly ShownGuide[] }) {
	const t = useText(guidesText)
	const language = useLanguage()
	const format = useFormats()
	const titleOf = (id: number) => experiences.find((experience) => experience.id === id)?.title
	const usedBy = ({ listingIds }: ShownGuide) => {
		const titles = listingIds.flatMap((id) => titleOf(id) ?? []).map((title) => nameIn(language, title))
		return titles.length > 0 ? format.list(titles) : t.usedByNone
	}
	return (
		<div className="grid gap-3">
			{guides.length === 0 ? <p className="text-soft">{t.none}</p> : null}
			{guides.map((guide) => (
				<Disclosure
					key={guide.id}
					open={isOwn(answer, guide.id)}
					summary={
						<span className="flex flex-1 flex-wrap items-center gap-x-3">
							{nameIn(language, guide.name)}
							<span className="text-sm font-normal text-soft">
								{t.kinds[guide.kind]} · {t.takes(format.number(guide.guests))} · {usedBy(guide)}
							</span>
						</span>
					}
				>
					<GuideForm guide={guide} experiences={experiences} answer={answer} />
				</Disclosure>
			))}
			<Disclosure summary={`+ ${t.add}`} open={guides.length === 0 || isOwn(answer, null)}>
				<GuideForm guide={null} experiences={experiences} answer={answer} />
			</Disclosure>
			<p className="max-w-2xl text-sm text-soft">{t.later}</p>
		</div>
	)
}
