/** The language a text is written in, for whoever reads it out: Chinese where there is a Chinese character. */
export const languageOfWords = (words: string): 'zh' | 'en' => (/\p{Script=Han}/u.test(words) ? 'zh' : 'en')
