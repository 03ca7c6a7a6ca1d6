/** The courses that come with the program. */
import courses from 'courses:embedded';
import type { Course } from './course/types.ts';

/** Compiled by the build, and so known to have this shape. */
export const embeddedCourses = courses as readonly Course[];
