import { type Formats, formatsOf } from '#app/ui/format/formats.ts'
import { useLanguage } from '#app/ui/text/language.tsx'

/** The formats of the visitor's language. */
export const useFormats = (): Formats => formatsOf(useLanguage())
