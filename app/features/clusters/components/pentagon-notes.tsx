import { pentagonText } from '#app/features/clusters/pentagon-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextAreaField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Note {
	factor: string
	bodyZh: string
	bodyEn: string
	recordedAt: Date | string
}

/** The words beside each factor, and forms to change them. */
export function PentagonNotes({
	factors,
	notes,
	region,
	mayWrite,
}: {
	factors: readonly string[]
	notes: readonly Note[]
	region: string
	mayWrite: boolean
}) {
	const t = useText(pentagonText)
	const language = useLanguage()
	const formats = useFormats()
	return (
		<div className="space-y-5">
			{factors.map((factor) => {
				const note = notes.find((it) => it.factor === factor)
				const written = {
					bodyZh: note?.bodyZh ?? pentagonText.zh.table2[factor],
					bodyEn: note?.bodyEn ?? pentagonText.en.table2[factor],
				}
				return (
					<section key={factor} id={factor}>
						<h3 className="font-strong">{t.factors[factor] ?? factor}</h3>
						<p className="whitespace-pre-line">{language === 'zh' ? written.bodyZh : written.bodyEn}</p>
						<p className="text-fine text-soft">{note ? t.writtenAt(formats.dateTime(note.recordedAt)) : t.fromPaper}</p>
						{mayWrite ? (
							<Disclosure summary={t.edit}>
								<form method="post" className="space-y-3">
									<input type="hidden" name="region" value={region} />
									<input type="hidden" name="factor" value={factor} />
									<TextAreaField
										label={t.bodyZh}
										name="bodyZh"
										defaultValue={written.bodyZh}
										maxLength={2000}
										lang="zh"
									/>
									<TextAreaField
										label={t.bodyEn}
										name="bodyEn"
										defaultValue={written.bodyEn}
										maxLength={2000}
										lang="en"
									/>
									<Button>{t.save}</Button>
								</form>
							</Disclosure>
						) : null}
					</section>
				)
			})}
		</div>
	)
}
